import { annotate } from '@dateline/annotation';
import { answerLines } from './answer-lines';

void answerLines(({ text, receivedOn }) => annotate({ text, receivedOn }));
