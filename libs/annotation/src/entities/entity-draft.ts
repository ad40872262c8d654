import type { Annotation } from '../annotator';
import type { Span } from '../text-slices';
import type { Gender } from './lexicon';

export type Entity = Annotation['entities'][number];
export type Mention = Entity['mentions'][number];

/** A role before the organisation it names has its id. */
export interface DraftRole {
  title: string;
  begin: number;
  end: number;
  /** The words of the post alone, in small letters: "deputy secretary-general". */
  core: string;
  organisation: EntityDraft | null;
}

/** An entity while its mentions are gathered. */
export interface EntityDraft {
  type: 'person' | 'organisation' | 'place';
  name: string;
  surfaces: Map<string, number>;
  mentions: Mention[];
  roles: DraftRole[];
  /** Where its roles stand, repeated ones too. */
  rolesAt: Span[];
  ids: Readonly<Record<string, string | number>>;
  gender: Gender | null;
  /** How sure the surest of its mentions is, as a score for each word. */
  strength: number;
}

export function draftOf(type: EntityDraft['type'], name: string): EntityDraft {
  return { type, name, surfaces: new Map(), mentions: [], roles: [], rolesAt: [], ids: {}, gender: null, strength: 0 };
}

export function mentionOf(draft: EntityDraft, mention: Mention, surface: string): void {
  draft.mentions.push(mention);
  if (mention.kind === 'name' || mention.kind === 'acronym')
    draft.surfaces.set(surface, (draft.surfaces.get(surface) ?? 0) + 1);
}
