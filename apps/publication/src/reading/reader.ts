import type { Log } from '@dateline/logging';
import { databaseOptions } from '@dateline/postgres';
import { ENVIRONMENT, LOG, type ServiceEnvironment } from '@dateline/service';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';

const READER = 'reader';
export const READER_ROLE = 'dateline_reader';

/** The reader's own connections: its role sees only the views of what is public, so no query here can show more. */
export const readerDatabase = () =>
  TypeOrmModule.forRootAsync({
    name: READER,
    inject: [ENVIRONMENT, LOG],
    useFactory: ({ DATABASE_URL: url }: ServiceEnvironment, log: Log) => ({
      ...databaseOptions({ url, role: READER_ROLE, applicationName: 'dateline reader', log }),
      // By this name Nest finds the data source again when it closes it.
      name: READER,
    }),
  });

export const InjectReader = () => InjectDataSource(READER);
