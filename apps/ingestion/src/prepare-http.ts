import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { openApi } from './openapi';

/** What ingestion's HTTP server does beyond its routes: bytes of every format but JSON, and the documents. */
export function prepareHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Text is decoded by its own charset, and refused when it is not what it says; Fastify would replace bad bytes.
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  SwaggerModule.setup('docs', app, openApi() as unknown as OpenAPIObject, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Dateline ingestion',
  });
}
