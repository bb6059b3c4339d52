// The English words that load with the Accept key lab.
import { HANDSHAKE_RULE_WORDS } from '../../../strings/en/rules-handshake.ts';
import type { AcceptMistakeId } from '../../../engine/index.ts';
import type { BrokenKeyId, KeyExampleGroup } from '../examples.ts';
import type { KeyFinding } from '../key-verdict.ts';
import type { KnownPairId } from '../known-pair.ts';
import type { OtherHash } from '../pair-check.ts';
import type { Language } from '../snippets.ts';
import type { Agreement } from '../web-crypto-check.svelte.ts';

interface Titled {
	readonly label: string;
	/** A note on the example; empty if the key explains itself. */
	readonly hint: string;
}

const keyFindings = (finding: KeyFinding): string => {
	switch (finding.type) {
		case 'fine':
			return '24 characters of base64 that stand for 16 bytes: as a key must be.';
		case 'empty':
			return 'The key is empty: 0 bytes instead of 16.';
		case 'blank-around':
			return 'There is white space around the key. A server leaves it out, for it is not part of a header’s value. Here it is hashed.';
		case 'beyond-ascii':
			return `Character ${finding.position}, “${finding.found}”, is not ASCII: no header line should carry it, and base64 has no such digit.`;
		case 'url-alphabet':
			return `Character ${finding.position}, “${finding.found}”, belongs to the URL-safe alphabet; a key uses + and /.`;
		case 'character':
			return `Character ${finding.position}, “${finding.found}”, is no digit of base64.`;
		case 'single-character':
			return `Character ${finding.position}, “${finding.found}”, stands alone: six bits make no byte.`;
		case 'padding-missing':
			return `The padding is missing: “=” is due at character ${finding.position}.`;
		case 'padding-misplaced':
			return `The padding is wrong from character ${finding.position} on.`;
		case 'length':
			return `${finding.characters} characters that stand for ${finding.bytes} ${finding.bytes === 1 ? 'byte' : 'bytes'} instead of 16.`;
		case 'canonical':
			return `Character ${finding.position} is “${finding.found}”, where the unused bits would be zero with “${finding.wanted}”: not canonical base64.`;
	}
};

export const en = {
	title: 'From key to accept value',
	rules: HANDSHAKE_RULE_WORDS,

	key: {
		name: 'Sec-WebSocket-Key',
		from: 'from the client',
		fresh: 'New key',
		freshHint: '16 fresh random bytes from crypto.getRandomValues',
		trim: 'Remove the white space',
		bytes: (bytes: number) => (bytes === 1 ? '1 byte' : `${bytes} bytes`),
		broken: 'broken',
		tolerated: 'tolerated',
		finding: keyFindings,
		server: {
			accepts: '',
			ignores: '',
			tolerates:
				'A server may refuse it; ws and Python’s websockets go on with 101. The accept value is taken over the text.',
			refuses:
				'A server must refuse with an error such as 400. The computation goes on all the same.',
		},
		tooLong: (field: string, characters: string, limit: string) =>
			`Not taken: ${characters} characters for ${field}, and the lab takes at most ${limit}. What was there is still there.`,
	},
	accept: {
		name: 'Sec-WebSocket-Accept',
		from: 'the server’s proof',
		copy: 'Copy the accept value',
		webCrypto: {
			agrees: 'WebCrypto agrees.',
			differs: 'WebCrypto differs!',
			absent: 'Traced SHA-1 only.',
			failed: 'Traced SHA-1 only.',
		} satisfies Record<Agreement, string>,
		webCryptoNote: {
			agrees: 'crypto.subtle and the traced SHA-1 below give the same 20 bytes.',
			differs:
				'crypto.subtle gives other bytes than the traced SHA-1 below. One of them is broken: please report it.',
			absent:
				'This page is not a secure context (plain http), so the browser offers no crypto.subtle. The traced SHA-1 below goes on alone.',
			failed: 'crypto.subtle refused to compute. The traced SHA-1 below goes on alone.',
		} satisfies Record<Agreement, string>,
		asking: 'asking WebCrypto…',
	},

	examples: 'Examples',
	exampleGroups: {
		rfc: 'RFC 6455',
		printed: 'Five articles: which printed pair is false?',
		recorded: 'Recorded from a browser',
		broken: 'Keys that are not right',
	} satisfies Record<KeyExampleGroup, string>,
	pairs: {
		'rfc6455-1.3': { label: '§1.3: “the sample nonce”', hint: 'the pair many libraries test with' },
		'rfc6455-4.1': {
			label: '§4.1: the bytes 01 to 10',
			hint: 'the RFC’s own key is not canonical',
		},
		'rfc6455-4.1-canonical': {
			label: '§4.1, spelled canonically',
			hint: 'the same bytes, another text, another answer',
		},
		'article-000': { label: 'Article 000, its handshake', hint: '' },
		'article-000-code': { label: 'Article 000, its program', hint: 'prints a key, no answer' },
		'article-001': { label: 'Article 001', hint: '' },
		'article-002-1': { label: 'Article 002, part 1', hint: '' },
		'article-002-3': { label: 'Article 002, part 3', hint: '' },
		'article-004': { label: 'Article 004', hint: '' },
		'capture-firefox-89': { label: 'Firefox 89', hint: 'a real capture' },
		'fifteen-bytes': { label: '15 bytes', hint: '' },
		'url-safe': { label: 'URL-safe alphabet', hint: '- and _ for + and /' },
		'padding-lost': { label: 'Padding lost', hint: '' },
		empty: { label: 'Empty', hint: '' },
	} satisfies Record<KnownPairId | BrokenKeyId, Titled>,
	stories: {
		'rfc6455-1.3':
			'The example of §1.3. Its 16 bytes are the ASCII text “the sample nonce”: a real key would be random.',
		'rfc6455-4.1':
			'The RFC’s own example breaks RFC 4648 §3.5: “C” leaves four unused bits that are not zero. Spelled canonically it ends in “A==”, and because the text is hashed, that other spelling of the same bytes has another answer: C/0nmHhBztSRGR1CwL6Tf4ZjwpY=.',
		'rfc6455-4.1-canonical':
			'The same 16 bytes as the key of §4.1, whose answer is OfS0wDaT5NoxF2gqm7Zj2YtetzM=. Two texts, two answers: proof that the text is hashed, not the bytes.',
		'article-000':
			'This is the false pair of the articles. The value printed with this key has the right shape, 28 characters for 20 bytes, but it does not answer this key, nor any other key this lab knows, and no classic mistake makes it of this key. Request and answer were probably copied from two different connections. The right answer is tAsr1vlKhIQGZ37CVuLBbuaIxXw=.',
		'article-000-code':
			'The program of the first article prints this key and no answer. It computes the right one: l2p2JPxfdV6ZqtzVh8jrodA2pLs=.',
		'article-001': 'The pair printed in this article is right.',
		'article-002-1': 'The pair printed in this article is right.',
		'article-002-3': 'The pair printed in this article is right.',
		'article-004': 'The pair printed in this article is right.',
		'capture-firefox-89': 'Captured from a real connection of Firefox 89, and right.',
	} satisfies Record<KnownPairId, string>,

	paste: {
		open: 'Paste a handshake',
		title: 'Paste request and response',
		hint: 'Paste one or both heads as they are: raw text, curl -v, a browser’s tools or Wireshark. Whole heads pasted into either field are found as well.',
		field: 'Request and response',
		nothing: 'Neither Sec-WebSocket-Key nor Sec-WebSocket-Accept is in this text.',
		missing: 'not found',
		several: (field: string, count: number) =>
			`${field} occurs ${count} times. It must occur once; the first is taken.`,
		use: 'Use these',
		cancel: 'Cancel',
		taken: 'Taken from the pasted text.',
	},

	check: {
		title: 'Check a pair',
		field: 'Accept to check',
		verdict: 'Pair verdict',
		empty: 'Nothing to check yet',
		emptyHint:
			'Paste the Sec-WebSocket-Accept that a server sent, or a whole request and response.',
		right: 'Right: this answers the key',
		rightHint: 'The client goes on: the server has read this very request.',
		rightBadKey:
			'The value fits the text of this key, but a server refuses the key: it is not 16 bytes in base64.',
		noKey: 'There is no key to compare it with',
		noKeyHint: 'Write the Sec-WebSocket-Key of the request first.',
		wrong: 'Wrong: the client must fail the connection',
		trimmed: {
			nothing: '',
			accept: 'White space around the value was left out: it is no part of a header’s value.',
			key: 'The key was taken without the white space around it, which is no part of a header’s value.',
			both: 'Both values were taken without the white space around them, which is no part of a header’s value.',
		},
		coming: 'No mistake with SHA-1 gives this value. Trying SHA-256 and MD5…',
		failed:
			'No mistake with SHA-1 gives this value. The code for SHA-256 and MD5 did not arrive, so these two are not ruled out.',
		none: (tried: number) => `None of ${tried} known mistakes gives this value for this key.`,
		shaped: 'Its shape is right, 28 characters for 20 bytes: it may answer a key that is not here.',
		length: (characters: number) =>
			characters === 1
				? 'It has 1 character; an accept value has 28.'
				: `It has ${characters} characters; an accept value has 28.`,
		shape: 'It is not base64 of 20 bytes.',
		expected: 'Right',
		found: 'Found',
		mistakes: 'Try a mistake',
		clear: 'Clear',
	},
	mistakes: {
		'key-decoded': {
			label: 'Key decoded first',
			text: 'Exactly this comes out when the key is decoded and its bytes are hashed instead of its text. A common bug.',
		},
		'guid-missing': {
			label: 'GUID missing',
			text: 'Exactly this comes out when the key is hashed alone, without the GUID.',
		},
		'guid-first': {
			label: 'GUID put first',
			text: 'Exactly this comes out when the GUID stands before the key.',
		},
		'guid-lower-case': {
			label: 'GUID in lower case',
			text: 'Exactly this comes out when the GUID is written in small letters.',
		},
		'guid-braces': {
			label: 'GUID in braces',
			text: 'Exactly this comes out when the GUID is written with { } around it.',
		},
		'guid-no-hyphens': {
			label: 'GUID without hyphens',
			text: 'Exactly this comes out when the GUID is written without its hyphens.',
		},
		'guid-only': {
			label: 'GUID alone',
			text: 'Exactly this comes out when only the GUID is hashed: the key was lost, so every client gets the same answer.',
		},
		'hex-encoded': {
			label: 'Hex digits encoded',
			text: 'This is base64 of the digest’s 40 hexadecimal digits instead of its 20 bytes.',
		},
		'hex-encoded-capitals': {
			label: 'Capital hex digits encoded',
			text: 'This is base64 of the digest’s 40 hexadecimal digits, in capitals, instead of its 20 bytes.',
		},
		'hex-only': {
			label: 'Digest left in hex',
			text: 'This is the right digest as hexadecimal digits. It was never encoded as base64.',
		},
		'key-space': {
			label: 'Space after the key',
			text: 'Exactly this comes out when a space after the key is hashed with it.',
		},
		'key-leading-space': {
			label: 'Space before the key',
			text: 'Exactly this comes out when the space after the colon is hashed with the key.',
		},
		'key-cr': {
			label: 'CR after the key',
			text: 'Exactly this comes out when the CR that ends the line is hashed with the key: lines were split at LF.',
		},
		'key-lf': {
			label: 'LF after the key',
			text: 'Exactly this comes out when a line feed after the key is hashed with it.',
		},
		'key-crlf': {
			label: 'CR LF after the key',
			text: 'Exactly this comes out when the line’s end, CR LF, is hashed with the key.',
		},
		'key-quoted': {
			label: 'Key in quotation marks',
			text: 'Exactly this comes out when the key is hashed with quotation marks around it.',
		},
		'key-no-padding': {
			label: 'Key without padding',
			text: 'Exactly this comes out when the “=” at the end of the key are left out before hashing.',
		},
		'key-echoed': { label: 'Key sent back', text: 'This is the key itself: nothing was computed.' },
		'joined-with-space': {
			label: 'Space at the end',
			text: 'Exactly this comes out when a space after the GUID is hashed with it.',
		},
		'joined-with-crlf': {
			label: 'CR LF at the end',
			text: 'Exactly this comes out when a line’s end after the GUID is hashed with it.',
		},
		'padding-lost': {
			label: 'Padding lost',
			text: 'This is the right value without its last “=”: the padding was lost on the way.',
		},
		'url-alphabet': {
			label: 'URL-safe alphabet',
			text: 'This is the right value written with - and _ for + and /: the URL-safe alphabet.',
		},
		'case-changed': {
			label: 'Letter case changed',
			text: 'The letters are right, their case is not: something on the way changed it. Base64 tells a from A.',
		},
		'other-key': {
			label: 'Answer to another key',
			text: 'This is the right answer to another key: a cache or a proxy may have sent an old answer.',
		},
	} satisfies Record<AcceptMistakeId, { label: string; text: string }>,
	otherKey: (name: string, key: string) => `It answers ${key} (${name}).`,
	otherHashes: {
		sha256: 'Exactly this comes out when SHA-256 is used instead of SHA-1.',
		md5: 'Exactly this comes out when MD5 is used instead of SHA-1.',
		'sha256-hex':
			'This is the SHA-256 of key and GUID in hexadecimal: another hash, and no base64.',
		'md5-hex': 'This is the MD5 of key and GUID in hexadecimal: another hash, and no base64.',
	} satisfies Record<OtherHash, string>,

	code: {
		title: 'The computation',
		languages: {
			javascript: 'JavaScript',
			node: 'Node',
			python: 'Python',
			go: 'Go',
			shell: 'Shell',
		} satisfies Record<Language, string>,
		copy: (language: string) => `Copy as ${language}`,
		hints: {
			javascript: 'WebCrypto: in a page over https or localhost, or in Node 20 and later.',
			node: 'Node.js, as an ES module.',
			python: 'Python 3.',
			go: 'A whole program for go run.',
			shell: 'A POSIX shell with OpenSSL.',
		} satisfies Record<Language, string>,
	},

	stages: 'Stages',
	previousStage: 'Previous stage',
	nextStage: 'Next stage',
	text: {
		title: 'Take the key as text',
		note: (characters: number, bytes: number | null) =>
			bytes === null
				? `${characters} characters, as they stand`
				: `${characters} characters, not the ${bytes} ${bytes === 1 ? 'byte' : 'bytes'} they stand for`,
		why: 'Decoding it first is a common bug.',
		name: 'Characters of the key',
		cell: (character: string, hex: string, position: number) =>
			`${character} ${hex}, character ${position} of the key`,
		fault: 'not allowed here',
		more: (count: string) => `… and ${count} more`,
		none: 'An empty text: nothing stands before the GUID.',
	},
	join: {
		title: 'Append the GUID',
		note: (bytes: number) => `${bytes} bytes`,
		why: 'A fixed text that no server would append by chance: who does, knows WebSocket.',
	},
	hash: {
		title: 'SHA-1',
		note: (blocks: number) =>
			blocks === 1
				? 'padded to 1 block of 64 bytes, 80 rounds'
				: `padded to ${blocks} blocks of 64 bytes, 80 rounds each`,
		why: 'A fingerprint, not encryption. In the end every bit depends on every byte.',
		name: (block: number) => `Bytes of block ${block}`,
		block: (block: number) => `Block ${block}`,
		blocks: 'Block',
		ofBlocks: (block: number, blocks: number) => `${block} of ${blocks}`,
		row: (from: number, to: number) => `W${from}–${to}`,
		word: (word: number) => `W[${word}]`,
		kinds: {
			key: 'key',
			guid: 'GUID',
			one: 'the 1 bit that ends the message',
			zero: 'zero up to the length',
			length: 'length in bits',
		},
		cell: (position: number, hex: string, kind: string, word: number) =>
			`byte ${position} of the block: ${hex}, ${kind}, in W[${word}]`,
		legend: { key: 'key', guid: 'GUID', one: '1 bit and zeros', length: 'length in bits' },
		bitLength: (bits: number) => `length: ${bits} bits`,
		slider: 'Round',
		sliderValue: (block: number, round: number) => `block ${block}, round ${round} of 80`,
		where: (block: number, round: number) => `block ${block} · round ${round} of 80`,
		first: 'First round',
		previous: 'Previous round',
		next: 'Next round',
		last: 'Last round',
		play: 'Play the rounds',
		pause: 'Pause',
		registers: 'Registers of this round',
		before: 'before',
		after: 'after',
		start: 'the hash before this block',
		bars: 'The new a of each round',
		fromBytes: (from: number, to: number) => `bytes ${from}–${to} of the block`,
	},
	digest: {
		title: 'The digest',
		note: '20 bytes',
		why: 'The hash before the last block plus the registers a to e after round 80.',
		name: 'Bytes of the digest',
		cell: (position: number, hex: string, word: string) => `byte ${position}: ${hex}, in ${word}`,
	},
	base64: {
		title: 'Base64',
		note: '3 bytes become 4 characters',
		why: 'Of the 20 bytes, never of their 40 hex digits.',
		name: 'Characters of the accept value',
		cell: (character: string, position: number) => `character ${position}: ${character}`,
		pad: (position: number) => `character ${position}: = fills the last group`,
		group: (group: number) => `Group ${group} in bits`,
		bits: '24 bits',
		hint: '24 bits are cut into four times six, and each six is a digit of base64. Point at a byte or a character to see its group; the last one is short and padded.',
		fill: 'added zeros',
		padding: 'no bits left: “=”',
	},
	keys: '← → round · PageUp PageDown stage · Space play',
};

export type AcceptKeyWords = typeof en;
