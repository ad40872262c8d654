import { Controller, Get, Header, Param } from '@nestjs/common';
import { Problem } from './problem';
import { isProblemName, PROBLEMS } from './problem-types';

/** The pages that a problem's `type` links to. */
@Controller('problems')
export class ProblemPagesController {
  @Get(':name')
  @Header('content-type', 'text/plain; charset=utf-8')
  show(@Param('name') name: string): string {
    if (!isProblemName(name)) throw new Problem('not-found', `No problem is called ${JSON.stringify(name)}`);
    const { status, title, help } = PROBLEMS[name];
    return `${status} ${title}\n\n${help}\n`;
  }
}
