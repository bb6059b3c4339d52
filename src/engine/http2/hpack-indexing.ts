// Which fields an encoder adds to the dynamic table. RFC 7541 leaves this to the encoder (§2.1, §7.1.3). The
// profiles are the choices of real encoders, read in their sources.
import type { HpackField } from './hpack-table.ts';

/**
 * Names the literals of §6.2: `incremental` enters the table, `without` does not, and `never` must not enter the table
 * of any intermediary.
 */
export type Indexing = 'incremental' | 'without' | 'never';

/** Says when an encoder uses the Huffman code. RFC 7541 §5.2 leaves the choice open for each string. */
export type HuffmanUse = 'always' | 'when-shorter' | 'never';

export interface IndexingProfile {
	readonly huffman: HuffmanUse;
	/**
	 * Says whether cookies are sent as separate fields (RFC 9113 §8.2.3), so that a changed cookie leaves the rest in the
	 * table.
	 */
	readonly crumblesCookies: boolean;
	/** Says whether a field is never indexed, even when the table contains the same field (§7.1.3). */
	readonly never: (field: HpackField) => boolean;
	/** Says whether a field is sent as a literal that does not enter the table. */
	readonly without: (field: HpackField) => boolean;
}

const isAuthorization = ({ name }: HpackField): boolean => name === 'authorization';
/** Short cookies are the ones that an attacker can guess (§7.1.3). */
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
	/**
	 * Indexes every field: golang.org/x/net's hpack, and the encoder with which the vectors were measured.
	 */
	plain: { huffman: 'when-shorter', crumblesCookies: false, never: nothing, without: nothing },
	/** Describes the choices of `HpackEncoder` in quiche: of the pseudo-header fields it indexes only :authority. */
	chromium: {
		huffman: 'when-shorter',
		crumblesCookies: true,
		never: nothing,
		without: ({ name }) => name.startsWith(':') && name !== ':authority',
	},
	/** Describes the choices of `Http2Compressor` in mozilla-central. */
	firefox: {
		huffman: 'always',
		crumblesCookies: true,
		never: (field) => isAuthorization(field) || isShortCookie(field),
		without: ({ name }) => name === ':path',
	},
	/** Describes the choices of `hd_deflate_decide_indexing` in nghttp2, which Node's http2 module uses. */
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

/** Returns the fields as the encoder gets them; cookies are separated when the profile does that. */
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
