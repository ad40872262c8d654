import { flag } from '@dateline/config';
import { z } from 'zod';

const PASSWORD_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** How to reach Kafka, from the environment. Half a configuration is refused at start, not at the first event. */
export const kafkaEnvironment = z
  .object({
    KAFKA_BROKERS: z
      .string({ error: 'expected host:port, or several separated by commas' })
      .transform((list) => list.split(',').map((broker) => broker.trim()))
      .refine((brokers) => brokers.every((broker) => /^[^\s:]+:\d+$|^\[[0-9a-f:]+\]:\d+$/i.test(broker)), {
        error: 'expected host:port, or several separated by commas',
      }),
    KAFKA_SSL: flag.default(false),
    KAFKA_SSL_CA: z.string().optional().describe('path of a PEM file'),
    KAFKA_SASL_MECHANISM: z
      .enum(PASSWORD_MECHANISMS, { error: `expected ${PASSWORD_MECHANISMS.join(', ')}` })
      .optional(),
    KAFKA_SASL_USERNAME: z.string().optional(),
    KAFKA_SASL_PASSWORD: z.string().optional(),
  })
  .superRefine((read, context) => {
    const sasl = [read.KAFKA_SASL_MECHANISM, read.KAFKA_SASL_USERNAME, read.KAFKA_SASL_PASSWORD];
    if (sasl.some(Boolean) && !sasl.every(Boolean)) {
      context.addIssue({
        code: 'custom',
        path: ['KAFKA_SASL_MECHANISM'],
        message: 'set KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD together, or none of them',
      });
    }
    if (read.KAFKA_SSL_CA && !read.KAFKA_SSL) {
      context.addIssue({ code: 'custom', path: ['KAFKA_SSL_CA'], message: 'has no effect without KAFKA_SSL=true' });
    }
  });

export type KafkaEnvironment = z.infer<typeof kafkaEnvironment>;
