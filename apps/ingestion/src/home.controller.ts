import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Controller, Get, Inject } from '@nestjs/common';

/** Where everything is, for whoever opens the address in a browser. */
@Controller()
export class HomeController {
  constructor(@Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment) {}

  @Get()
  show() {
    const { ingestionUrl, publicationUrl } = this.environment;
    return {
      service: 'Dateline ingestion',
      submit: `${ingestionUrl}/v1/releases`,
      documentation: `${ingestionUrl}/docs`,
      openapi: `${ingestionUrl}/openapi.json`,
      publication: publicationUrl,
    };
  }
}
