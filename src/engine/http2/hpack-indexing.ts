// Which fields an encoder puts into the dynamic table. RFC 7541 leaves it open (§2.1, §7.1.3); these are the choices of
// real encoders, read in their sources.
import type { HpackField } from './hpack-table.ts';

/** §6.2: literals that enter the table, that do not, and that no intermediary may ever put in one. */
export type Indexing = 'incremental' | 'without' | 'never';

/** RFC 7541 §5.2 leaves it open for each string. */
export type HuffmanUse = 'always' | 'when-shorter' | 'never';

export interface IndexingProfile {
	readonly huffman: HuffmanUse;
	/** Cookies one by one (RFC 9113 §8.2.3), so that a changed one leaves the others in the table. */
	readonly crumblesCookies: boolean;
	/** Never indexed, even when the table holds the same (§7.1.3). */
	readonly never: (field: HpackField) => boolean;
	readonly without: (field: HpackField) => boolean;
}

const isAuthorization = ({ name }: HpackField): boolean => name === 'authorization';
/** Short cookies are the guessable ones (§7.1.3). */
const isShortCookie = ({ name, value }: HpackField): boolean =>
	name === 'cookie' && value.length < 20;
const nothing = (): boolean => false;

const NGHTTP2_WITHOUT = [
	':path',
	'age',
	'content-length',
	'etag',
	'if-modified-since',
	'if-none-match',
	'location',
	'set-cookie',
];

export const INDEXING_PROFILES = {
	/** All of it: golang.org/x/net's hpack, and the encoder that the vectors were measured with. */
	plain: { huffman: 'when-shorter', crumblesCookies: false, never: nothing, without: nothing },
	/** quiche `HpackEncoder`: of the pseudo-header fields only :authority. */
	chromium: {
		huffman: 'when-shorter',
		crumblesCookies: true,
		never: nothing,
		without: ({ name }) => name.startsWith(':') && name !== ':authority',
	},
	/** mozilla-central `Http2Compressor`. */
	firefox: {
		huffman: 'always',
		crumblesCookies: true,
		never: (field) => isAuthorization(field) || isShortCookie(field),
		without: ({ name }) => name === ':path',
	},
	/** `hd_deflate_decide_indexing`; Node's http2 is this. */
	nghttp2: {
		huffman: 'when-shorter',
		crumblesCookies: false,
		never: (field) => isAuthorization(field) || isShortCookie(field),
		without: ({ name }) => NGHTTP2_WITHOUT.includes(name),
	},
} as const satisfies Record<string, IndexingProfile>;

export type IndexingProfileId = keyof typeof INDEXING_PROFILES;

export function indexingOf(field: HpackField, profile: IndexingProfile): Indexing {
	if (profile.never(field)) return 'never';
	return profile.without(field) ? 'without' : 'incremental';
}

/** The fields as they go to the encoder: crumbled where the profile does so. */
export function fieldsToEncode(
	fields: readonly HpackField[],
	{ crumblesCookies }: IndexingProfile,
): readonly HpackField[] {
	if (!crumblesCookies) return fields;
	return fields.flatMap((field) =>
		field.name === 'cookie'
			? field.value.split(/; ?/).map((value) => ({ name: 'cookie', value }))
			: [field],
	);
}
