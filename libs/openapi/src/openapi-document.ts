import { z } from 'zod';

/** One call of an HTTP API, as its document describes it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With its parameters in braces: `/v1/releases/{id}`. */
  path: string;
  summary: string;
  description?: string;
  /** Needs `Authorization: Bearer <key>`. */
  security?: 'key';
  /** A property for each parameter; optional properties are optional parameters. */
  parameters?: { path?: z.ZodObject; query?: z.ZodObject; header?: z.ZodObject };
  /** By content type. */
  requestBody?: Record<string, z.ZodType>;
  /** The good answers by status. `contentType` is `application/json` unless said. */
  responses: Record<number, Answer>;
  /** The statuses that come as `application/problem+json`. */
  problems?: readonly number[];
}

interface Answer {
  description: string;
  schema?: z.ZodType;
  contentType?: string;
  /** The other content types that it is to be had as, described as text. */
  alsoAs?: readonly string[];
  /** What each header of the answer says. */
  headers?: Record<string, string>;
}

export interface ApiDescription {
  title: string;
  version: string;
  description: string;
  /** The schemas that get a name under `components/schemas`; wherever one stands inside another, it is referred to. */
  schemas: Record<string, z.ZodType>;
  routes: readonly Route[];
}

/** RFC 9457, with the field errors and the trace that ours have. */
const problemSchema = z
  .object({
    type: z.string().describe('links to a page about this kind of problem'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('what is wrong here, and what to do'),
    instance: z.string(),
    traceId: z.string().optional().describe('quote it when asking for help'),
    errors: z.array(z.object({ pointer: z.string().describe('JSON Pointer'), message: z.string() })).optional(),
  })
  .describe('What went wrong (RFC 9457)');

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of an API, made from the schemas that its code validates with. */
export function openApiDocument({ title, version, description, schemas, routes }: ApiDescription) {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...schemas, Problem: problemSchema })) named.add(schema, { id });
  const paths: Record<string, Json> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route, named) };
  return {
    openapi: '3.1.0',
    info: { title, version, description },
    paths,
    components: {
      schemas: componentSchemas(named),
      responses: {
        Problem: { description: 'What went wrong', content: content('application/problem+json', problemSchema, named) },
      },
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of this newsroom' } },
    },
  };
}

type Names = ReturnType<typeof z.registry<{ id: string }>>;

function operation(route: Route, named: Names): Json {
  const { summary, description, security, parameters = {}, requestBody, responses, problems = [] } = route;
  const places = Object.entries(parameters) as [string, z.ZodObject][];
  const bodies = Object.entries(requestBody ?? {}).map(([type, schema]) => content(type, schema, named));
  return {
    summary,
    ...(description && { description }),
    ...(security && { security: [{ [security]: [] }] }),
    ...(places.length > 0 && { parameters: places.flatMap(([place, schema]) => parametersIn(place, schema, named)) }),
    ...(requestBody && { requestBody: { required: true, content: Object.assign({}, ...bodies) } }),
    responses: {
      ...Object.fromEntries(Object.entries(responses).map(([status, answer]) => [status, response(answer, named)])),
      ...Object.fromEntries(problems.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

const parametersIn = (place: string, { shape }: z.ZodObject, named: Names): Json[] =>
  Object.entries(shape as Record<string, z.ZodType>).map(([name, type]) => {
    const { description, ...schema } = inlineSchema(type, named);
    const required = place === 'path' || !z.safeParse(type, undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema };
  });

function response(answer: Answer, named: Names): Json {
  const { description, schema, contentType = 'application/json', alsoAs = [], headers } = answer;
  const described = Object.entries(headers ?? {}).map(([name, text]) => [
    name,
    { description: text, schema: { type: 'string' } },
  ]);
  return {
    description,
    ...(headers && { headers: Object.fromEntries(described) }),
    ...(schema && {
      content: Object.assign(
        content(contentType, schema, named),
        ...alsoAs.map((type) => content(type, z.string(), named)),
      ),
    }),
  };
}

const content = (type: string, schema: z.ZodType, named: Names): Json => ({
  [type]: { schema: reference(schema, named) },
});

function reference(schema: z.ZodType, named: Names): Json {
  const id = named.get(schema)?.id;
  return id ? { $ref: componentUri(id) } : inlineSchema(schema, named);
}

const componentUri = (id: string): string => `#/components/schemas/${id}`;

interface Conversion {
  zodSchema: z.core.$ZodType;
  jsonSchema: { format?: string; pattern?: string; description?: string };
}

/** `input`, because that is what stands on the wire: before defaults, and open to fields that come later. */
const CONVERSION = {
  io: 'input',
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }: Conversion): void => {
    // A format says it all; zod's patterns for it fill screens.
    if (jsonSchema.format) delete jsonSchema.pattern;
    // `describe` writes to zod's global registry, and the conversion looks only into the one of names.
    const { description } = z.globalRegistry.get(zodSchema) ?? {};
    if (description) jsonSchema.description = description;
  },
} as const;

function componentSchemas(named: Names): Record<string, Json> {
  const { schemas } = z.toJSONSchema(named, { ...CONVERSION, uri: componentUri });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** @throws Error when it holds a named schema: then it needs a name too, for a reference to find its way */
function inlineSchema(schema: z.ZodType, named: Names): Json {
  const { $defs, ...inline } = z.toJSONSchema(schema, { ...CONVERSION, metadata: named });
  if ($defs) throw new Error(`A schema with ${Object.keys($defs).join(', ')} inside has no name: add it to schemas`);
  return bare(inline);
}

function bare({ $schema, $id, ...schema }: Json): Json {
  return schema;
}
