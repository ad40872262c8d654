export { openApiDocument, type Route } from './openapi-document';
export { validateOpenApi } from './validate-openapi';
