import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { Pool } from 'pg';

// Ends with the process that started it, however that one ends.
process.once('disconnect', () => process.exit());
process.once('message', ({ databaseUrl }: { databaseUrl: string }) => serve(databaseUrl));

/** A bare Fastify that saves each text as one row, durably, before it answers. */
async function serve(databaseUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl });
  await pool.query('CREATE SCHEMA IF NOT EXISTS bench');
  await pool.query('CREATE TABLE bench.floor (id uuid PRIMARY KEY, body text NOT NULL)');
  const server = Fastify();
  server.post('/v1/releases', async (request, reply) => {
    const id = randomUUID();
    await pool.query('INSERT INTO bench.floor (id, body) VALUES ($1, $2)', [id, request.body]);
    return reply.code(202).send({ id });
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.(`${address}/v1/releases`);
}
