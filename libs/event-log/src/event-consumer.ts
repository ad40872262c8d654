import {
  type ArgumentsHost,
  applyDecorators,
  Catch,
  Controller,
  type RpcExceptionFilter,
  UseFilters,
} from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';

/**
 * Nest's own filter turns every error of an event handler into `{status, message: 'Internal server error'}`. Whether an
 * event is tried again or parked depends on the error's class, so the error must come through as it is.
 */
@Catch()
class RethrowFilter implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks a controller whose `@EventPattern('<ce_type>')` methods take an array of `LogEvent`. */
export const EventConsumer = (): ClassDecorator => applyDecorators(Controller(), UseFilters(RethrowFilter));
