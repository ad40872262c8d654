import { MEDIA_TOPICS } from '../resources/media-topics';

/** A concept of the IPTC Media Topics. */
export interface MediaTopic {
  code: string;
  label: string;
  /** Codes of the concepts above it, top level first. */
  path: string[];
}

/** All concepts in use, by their eight digits. Parents stand before their children. */
export const MEDIA_TOPIC_OF: ReadonlyMap<string, MediaTopic> = mediaTopics();

function mediaTopics(): Map<string, MediaTopic> {
  const topics = new Map<string, MediaTopic>();
  for (const line of MEDIA_TOPICS.trim().split('\n')) {
    const [digits = '', parent = '', label = ''] = line.split('|');
    const above = topics.get(parent);
    topics.set(digits, { code: `medtop:${digits}`, label, path: above ? [...above.path, above.code] : [] });
  }
  return topics;
}
