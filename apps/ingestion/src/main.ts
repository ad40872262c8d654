import { JOURNEY } from '@dateline/contracts';
import { runService } from '@dateline/service';
import { IngestionModule } from './ingestion.module';
import { prepareHttp } from './prepare-http';

void runService({ name: 'ingestion', module: IngestionModule, reads: [JOURNEY], prepare: prepareHttp });
