import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

// Our own statement of what ninjs 3.0 allows for the properties that we write, made after reading IPTC's schema
// (iptc/newsinjson, specification/ninjs-schema_3.0.json, 3.0.1, 79297df5). Stricter than that one: a property that we do not
// mean to write is refused here even where ninjs has it.

const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const instant = { type: 'string', format: 'date-time' };
const percent = { type: 'integer', minimum: 0, maximum: 100 };

const object = (properties: Record<string, object>, ...required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const list = (items: object) => ({ type: 'array', items });
const written = list(object({ role: text, contentType: text, value: text }, 'value'));
const concept = { name: text, rel: text, uri, literal: text };
const contactInfo = list(object({ type: text, name: text, value: text }, 'value'));

const NINJS_3_0 = object(
  {
    uri,
    standard: object({ name: { const: 'ninjs' }, version: { const: '3.0' }, schema: uri }),
    type: { const: 'text' },
    representationType: { enum: ['full', 'partial'] },
    version: text,
    firstCreated: instant,
    versionCreated: instant,
    pubStatus: { enum: ['usable', 'canceled'] },
    urgency: { type: 'integer', minimum: 1, maximum: 9 },
    edNote: text,
    language: text,
    title: text,
    headlines: written,
    by: text,
    located: text,
    bodies: written,
    copyrightNotice: text,
    usageTerms: text,
    subjects: list(object({ ...concept, relevance: percent })),
    people: list(object(concept)),
    organisations: list(object(concept)),
    places: list(object(concept)),
    events: list(object({ name: text, rel: text })),
    infoSources: list(object({ name: text, role: text, uri, contactInfo })),
    altIds: list(object({ role: text, value: text })),
    renditions: list(object({ name: text, href: uri, contentType: text }, 'name')),
  },
  'uri',
);

const isNinjs = addFormats(new Ajv({ allErrors: true })).compile(NINJS_3_0);

/** What a schema check has against a document; empty when it is valid. */
export const faultsIn = (ninjs: unknown) => (isNinjs(ninjs) ? [] : (isNinjs.errors ?? []));
