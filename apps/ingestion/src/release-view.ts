import { release } from '@dateline/contracts';
import type { ServiceEnvironment } from '@dateline/service';
import { z } from 'zod';
import { hold } from './hold';
import { journeyEntry, RELEASE_STATES } from './journey';
import { understood } from './understood';

const links = z.object({ self: z.url(), publication: z.url().describe('answers once the release is public') });

const held = hold.nullable().describe('until when the newest version is held; null when nothing holds it');

const state = z.enum(RELEASE_STATES).describe('how far the newest version has come');

/** The answer to a submission. */
export const submissionAnswer = z.object({
  id: release.shape.id,
  version: release.shape.version,
  state,
  understood,
  hold: held,
  duplicate: z.literal(true).optional().describe('the same text and fields came in before'),
  links,
});

/** A release in a list. */
export const listedRelease = z.object({
  id: release.shape.id,
  version: release.shape.version,
  state,
  publishedVersion: z.number().int().nullable().describe('what readers see; null while nothing is public'),
  acceptedAt: z.iso.datetime(),
  understood,
  hold: held,
  links,
});

/** A release as its sender sees it, with its journey. */
export const releaseView = listedRelease.omit({ acceptedAt: true }).extend({
  release,
  withdrawal: z.object({ reason: z.string(), at: z.iso.datetime() }).nullable(),
  timeline: z.array(journeyEntry),
});

export type SubmissionAnswer = z.infer<typeof submissionAnswer>;
export type ListedRelease = z.infer<typeof listedRelease>;
export type ReleaseView = z.infer<typeof releaseView>;

export const linksOf = (releaseId: string, { ingestionUrl, publicationUrl }: ServiceEnvironment) => ({
  self: `${ingestionUrl}/v1/releases/${releaseId}`,
  publication: `${publicationUrl}/v1/publications/${releaseId}`,
});
