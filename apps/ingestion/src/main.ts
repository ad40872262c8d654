import { JOURNEY } from '@dateline/contracts';
import { runService } from '@dateline/service';
import { IngestionModule } from './ingestion.module';
import { prepareHttp } from './prepare-http';

void runService({
  name: 'ingestion',
  module: IngestionModule,
  reads: [JOURNEY],
  // Three steps a release, and nobody waits for one: a tenth of a second makes many of them one transaction.
  gatherMs: 100,
  prepare: prepareHttp,
});
