import { Controller, Get } from '@nestjs/common';

/** The version of the interface as its document states it. */
export const API_VERSION = '0.1.0';

/** Where to go from the address alone. */
@Controller()
export class WelcomeController {
  @Get()
  show() {
    return {
      name: 'Dateline publication',
      version: API_VERSION,
      links: {
        publications: '/v1/publications',
        events: '/v1/events',
        stream: '/v1/events/stream',
        subscriptions: '/v1/subscriptions',
        atom: '/feeds/atom.xml',
        rss: '/feeds/rss.xml',
        jsonFeed: '/feeds/feed.json',
        docs: '/docs',
        openapi: '/openapi.json',
        health: '/health/ready',
      },
    };
  }
}
