import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describePublicationApi } from './openapi';

/** The API's document at /openapi.json, and the same to read and try at /docs, with nothing loaded from elsewhere. */
export function serveDocuments(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, describePublicationApi() as unknown as OpenAPIObject, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Dateline publication',
  });
}
