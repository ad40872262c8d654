export { HTML, writeHtml, writeWithdrawnHtml } from './html/write-html';
export { NEWSML_G2 } from './newsml-g2/news-item';
export { writeNewsmlG2, writeWithdrawnNewsmlG2 } from './newsml-g2/write-newsml-g2';
export { NINJS, writeNinjs, writeWithdrawnNinjs } from './ninjs/write-ninjs';
export { PLAIN_TEXT, writePlainText, writeWithdrawnPlainText } from './plain-text/write-plain-text';
export type { PublishedItem, WithdrawnItem } from './published-item';
