import { RELEASES } from '@dateline/contracts';
import { runService } from '@dateline/service';
import { EnrichmentModule } from './enrichment.module';

void runService({
  name: 'enrichment',
  module: EnrichmentModule,
  reads: [RELEASES],
});
