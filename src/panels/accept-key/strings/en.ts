// Holds the English words that load with the Accept key lab.
import { countBytes, number } from '../../../strings/en/numbers.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../strings/en/rules-handshake.ts';
import type { AcceptMistakeId } from '../../../engine/handshake/index.ts';
import type { BrokenKeyId, KeyExampleGroup, KnownPairId } from '../examples.ts';
import type { KeyFinding } from '../key-verdict.ts';
import type { OtherHash } from '../pair-check.ts';
import type { Language } from '../snippets.ts';
import type { Agreement } from '../web-crypto-check.svelte.ts';

interface Titled {
	readonly label: string;
	/** Holds a note on the example. It is empty if the key explains itself. */
	readonly hint: string;
}

const keyFindings = (finding: KeyFinding): string => {
	switch (finding.type) {
		case 'fine':
			return 'This key is fine: 24 characters of Base64 for 16 bytes.';
		case 'empty':
			return 'The key is empty: 0 bytes instead of 16.';
		case 'blank-around':
			return 'There’s white space around the key. A server takes it away, because it isn’t part of the value. The stages below hash it along, so you see what happens if it stays.';
		case 'beyond-ascii':
			return `Character ${finding.position}, “${finding.found}”, is not ASCII, and Base64 uses only ASCII characters.`;
		case 'url-alphabet':
			return `Character ${finding.position}, “${finding.found}”, belongs to the URL-safe alphabet; a key uses + and / instead.`;
		case 'character':
			return `Character ${finding.position}, “${finding.found}”, is not a Base64 character.`;
		case 'single-character':
			return `Character ${finding.position}, “${finding.found}”, is left over: its six bits do not fill a byte.`;
		case 'padding-missing':
			return `The padding is missing: character ${finding.position} should be “=”.`;
		case 'padding-misplaced':
			return `The padding is wrong from character ${finding.position} on.`;
		case 'length':
			return `The key has ${finding.characters} characters, which encode ${countBytes(finding.bytes)} instead of 16.`;
		case 'canonical':
			return `Character ${finding.position} is “${finding.found}”, so the unused bits are not zero. Canonical Base64 has “${finding.wanted}” there.`;
	}
};

export const en = {
	intro: {
		purpose:
			'Before a WebSocket opens, the server must answer a small puzzle. Solve it step by step, then get it wrong on purpose.',
		tries: [
			['the puzzle in the RFC', '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&stage=1'],
			[
				'a wrong answer, and the mistake behind it',
				'/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&accept=s3pPLMBiTxaQ9kYGzzhZRbK%2BxOo',
			],
			['round 20 of SHA-1', '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ%3D%3D&stage=3&round=20'],
		] as readonly (readonly [text: string, address: string])[],
	},
	title: 'From key to accept value',
	rules: HANDSHAKE_RULE_WORDS,

	key: {
		name: 'Sec-WebSocket-Key',
		from: 'from the client',
		/** Stands in the empty field. */
		none: 'No key yet',
		fresh: 'New key',
		freshHint: '16 new random bytes from crypto.getRandomValues',
		trim: 'Remove the white space',
		bytes: countBytes,
		broken: 'broken',
		tolerated: 'tolerated',
		finding: keyFindings,
		server: {
			accepts: '',
			ignores: '',
			tolerates:
				'A server may refuse this key. Does it? The ws library and Python’s websockets answered 101 (tested). The answer comes from the text of the key, not from its bytes.',
			refuses:
				'A server must refuse this key, with 400 for example. Here you can see the computation anyway.',
		},
		tooLong: (field: string, characters: number, limit: number) =>
			`Not accepted: ${field} would have ${number(characters)} characters, but the lab accepts at most ${number(limit)}. The field was not changed.`,
	},
	accept: {
		name: 'Sec-WebSocket-Accept',
		from: 'from the server',
		copy: 'Copy the accept value',
		webCrypto: {
			agrees: 'WebCrypto agrees.',
			differs: 'WebCrypto differs!',
			absent: 'WebCrypto is not available.',
			failed: 'WebCrypto failed.',
		} satisfies Record<Agreement, string>,
		webCryptoNote: {
			agrees:
				'Don’t trust our SHA-1 below? Your browser’s own, crypto.subtle, gives the same 20 bytes.',
			differs:
				'crypto.subtle and our own SHA-1 below give different bytes, so one of them is wrong. Please tell us.',
			absent:
				'This page came over plain http, so your browser doesn’t offer crypto.subtle. The value comes from our own SHA-1, which you see below.',
			failed:
				'crypto.subtle reported an error. The value comes from our own SHA-1, which you see below.',
		} satisfies Record<Agreement, string>,
		asking: 'Comparing with WebCrypto…',
	},

	examples: 'Examples',
	exampleGroups: {
		rfc: 'RFC 6455',
		printed: 'From much-copied articles',
		recorded: 'Recorded from a browser',
		broken: 'Invalid keys',
	} satisfies Record<KeyExampleGroup, string>,
	pairs: {
		'rfc6455-1.3': {
			label: '§1.3: “the sample nonce”',
			hint: 'many libraries test with this pair',
		},
		'rfc6455-4.1': {
			label: '§4.1: bytes 0x01 to 0x10',
			hint: 'the RFC’s own key isn’t canonical Base64',
		},
		'rfc6455-4.1-canonical': {
			label: '§4.1, in canonical Base64',
			hint: 'same bytes, other text, other accept value',
		},
		'article-000': { label: 'Printed pair 1: wrong', hint: '' },
		'article-000-code': { label: 'Key from a program', hint: 'printed without an accept value' },
		'article-001': { label: 'Printed pair 2', hint: '' },
		'article-002-1': { label: 'Printed pair 3', hint: '' },
		'article-002-3': { label: 'Printed pair 4', hint: '' },
		'article-004': { label: 'Printed pair 5', hint: '' },
		'capture-firefox-89': { label: 'Firefox 89', hint: 'a real capture' },
		'fifteen-bytes': { label: '15 bytes', hint: '' },
		'url-safe': { label: 'URL-safe alphabet', hint: '- and _ for + and /' },
		'padding-lost': { label: 'Padding missing', hint: '' },
		empty: { label: 'Empty', hint: '' },
	} satisfies Record<KnownPairId | BrokenKeyId, Titled>,
	stories: {
		'rfc6455-1.3':
			'Decode this key and you can read it: “the sample nonce”. It’s the example of §1.3. A real key is random.',
		'rfc6455-4.1':
			'Surprise: the RFC’s own example isn’t canonical Base64. The last “C” has four unused bits, and they aren’t all zero (RFC 4648 §3.5); by the book, these bytes end in “A==”. The server hashes the text, so that spelling has another accept value: C/0nmHhBztSRGR1CwL6Tf4ZjwpY=.',
		'rfc6455-4.1-canonical':
			'The same 16 bytes as the key of §4.1, spelled by the book. Yet that one’s accept value is OfS0wDaT5NoxF2gqm7Zj2YtetzM=. The server hashes the text, not the bytes: another text, another value.',
		'article-000':
			'A much-copied article prints this pair, and it’s wrong. The value looks right: 28 characters for 20 bytes. But it fits neither this key nor any other example here, and none of the known mistakes gives it. The request and the response probably come from two connections. The right value is tAsr1vlKhIQGZ37CVuLBbuaIxXw=.',
		'article-000-code':
			'In a much-copied article a program prints this key, but the article doesn’t show its answer. The program gets it right: l2p2JPxfdV6ZqtzVh8jrodA2pLs=.',
		'article-001': 'A much-copied article prints this pair, and it’s right.',
		'article-002-1': 'A much-copied article prints this pair, and it’s right.',
		'article-002-3': 'A much-copied article prints this pair, and it’s right.',
		'article-004': 'A much-copied article prints this pair, and it’s right.',
		'capture-firefox-89': 'Captured from a real connection of Firefox 89, and right.',
	} satisfies Record<KnownPairId, string>,

	paste: {
		open: 'Paste a handshake',
		title: 'Paste request and response',
		hint: 'Got a handshake of your own? Paste the request, the response or both: as raw text, or from curl -v, your browser’s developer tools or Wireshark. Either field of the lab takes them, too.',
		field: 'Request and response',
		nothing: 'There’s no Sec-WebSocket-Key and no Sec-WebSocket-Accept in this text.',
		missing: 'not found',
		several: (field: string, count: number) =>
			`${field} is there ${count} times, but must be there only once. The lab takes the first.`,
		use: 'Use these',
		cancel: 'Cancel',
		taken: 'The fields now contain the values from the pasted text.',
	},

	check: {
		title: 'Check a pair',
		field: 'Accept to check',
		verdict: 'Pair verdict',
		empty: 'Nothing to check yet',
		emptyHint:
			'Paste the Sec-WebSocket-Accept that your server sent, or a whole request and response.',
		right: 'Right: this is the accept value for the key',
		rightHint: 'The client goes on: this server has read the request and knows WebSocket.',
		rightBadKey:
			'The value fits the text of this key. But a server must refuse the key, because it isn’t Base64 of 16 bytes.',
		noKey: 'There’s no key to compare it with',
		noKeyHint: 'First enter the Sec-WebSocket-Key of the request.',
		wrong: 'Wrong: the client must close with an error',
		trimmed: {
			nothing: '',
			accept: 'White space around the value was left out: it isn’t part of a field’s value.',
			key: 'White space around the key was left out: it isn’t part of a field’s value.',
			both: 'White space around both values was left out: it isn’t part of a field’s value.',
		},
		none: (tried: number) => `None of ${tried} known mistakes gives this value for this key.`,
		shaped:
			'It does look like one: 28 characters, for 20 bytes. Perhaps it’s the answer to another key.',
		length: (characters: number) =>
			characters === 1
				? 'It has 1 character; an accept value has 28.'
				: `It has ${characters} characters; an accept value has 28.`,
		shape: 'It isn’t Base64 of 20 bytes.',
		expected: 'Right',
		found: 'Found',
		mistakes: 'Try a mistake',
		clear: 'Clear',
	},
	mistakes: {
		'key-decoded': {
			label: 'Key decoded first',
			text: 'You get exactly this value if you decode the key and hash its bytes instead of its text.',
		},
		'guid-missing': {
			label: 'GUID missing',
			text: 'You get exactly this value if you hash the key alone, without the GUID.',
		},
		'guid-first': {
			label: 'GUID put first',
			text: 'You get exactly this value if you put the GUID before the key.',
		},
		'guid-lower-case': {
			label: 'GUID in lower case',
			text: 'You get exactly this value if you write the GUID in lower case.',
		},
		'guid-braces': {
			label: 'GUID in braces',
			text: 'You get exactly this value if you write the GUID with { } around it.',
		},
		'guid-no-hyphens': {
			label: 'GUID without hyphens',
			text: 'You get exactly this value if you write the GUID without its hyphens.',
		},
		'guid-only': {
			label: 'GUID alone',
			text: 'You get exactly this value if you hash the GUID alone, without the key. Then every client gets the same answer, and it proves nothing.',
		},
		'hex-encoded': {
			label: 'Hex digits encoded',
			text: 'This value is Base64 of the digest’s 40 hexadecimal digits, not of the digest’s 20 bytes.',
		},
		'hex-encoded-capitals': {
			label: 'Capital hex digits encoded',
			text: 'This value is Base64 of the digest’s 40 hexadecimal digits in capitals, not of the digest’s 20 bytes.',
		},
		'hex-only': {
			label: 'Digest left in hex',
			text: 'This is the right digest, but in hexadecimal digits. Base64 is missing.',
		},
		'key-space': {
			label: 'Space after the key',
			text: 'You get exactly this value if you hash the key with a space after it.',
		},
		'key-leading-space': {
			label: 'Space before the key',
			text: 'You get exactly this value if you hash the key with a space before it, for example the one after the colon.',
		},
		'key-cr': {
			label: 'CR after the key',
			text: 'You get exactly this value if there is a CR between the key and the GUID, for example because you split the lines at LF.',
		},
		'key-lf': {
			label: 'LF after the key',
			text: 'You get exactly this value if there is an LF between the key and the GUID.',
		},
		'key-crlf': {
			label: 'CR LF after the key',
			text: 'You get exactly this value if the CR LF of the key’s line is between the key and the GUID.',
		},
		'key-quoted': {
			label: 'Key in quotation marks',
			text: 'You get exactly this value if you hash the key with quotation marks (") around it.',
		},
		'key-no-padding': {
			label: 'Key without padding',
			text: 'You get exactly this value if you hash the key without the “=” at its end.',
		},
		'key-echoed': {
			label: 'Key sent back',
			text: 'This is the key itself, sent back. Nothing was computed.',
		},
		'joined-with-space': {
			label: 'Space at the end',
			text: 'You get exactly this value if the hashed text also contains a space after the GUID.',
		},
		'joined-with-lf': {
			label: 'LF at the end',
			text: 'You get exactly this value if the hashed text also contains an LF after the GUID. In a shell, echo adds such an LF.',
		},
		'joined-with-crlf': {
			label: 'CR LF at the end',
			text: 'You get exactly this value if the hashed text also contains CR LF after the GUID.',
		},
		'padding-lost': {
			label: 'Padding missing',
			text: 'This is the right value without the padding “=” at its end.',
		},
		'url-alphabet': {
			label: 'URL-safe alphabet',
			text: 'This is the right value in the URL-safe alphabet, which has - and _ instead of + and /.',
		},
		'case-changed': {
			label: 'Letter case changed',
			text: 'The letters are right, but not their case. In Base64, a and A are different characters.',
		},
		'other-key': {
			label: 'Value for another key',
			text: 'This is the right answer to another key. Perhaps the server always sends the same one, or a cache sends an old response.',
		},
	} satisfies Record<AcceptMistakeId, { label: string; text: string }>,
	otherKey: (name: string, key: string) => `It’s the answer to the key ${key} (example “${name}”).`,
	otherHashes: {
		sha256: 'You get exactly this value if you use SHA-256 instead of SHA-1.',
		md5: 'You get exactly this value if you use MD5 instead of SHA-1.',
		'sha256-hex':
			'This is the SHA-256 hash of key and GUID in hexadecimal. The hash function is wrong, and Base64 is missing.',
		'md5-hex':
			'This is the MD5 hash of key and GUID in hexadecimal. The hash function is wrong, and Base64 is missing.',
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
			javascript:
				'With WebCrypto. It runs in a page over https or on localhost, and in Node.js 20 and later.',
			node: 'Node.js, as an ES module.',
			python: 'Python 3.',
			go: 'A complete program for go run.',
			shell: 'A POSIX shell with OpenSSL.',
		} satisfies Record<Language, string>,
	},

	stages: 'Stages',
	mark: (pin: number) => `mark ${pin}`,
	previousStage: 'Previous stage',
	nextStage: 'Next stage',
	text: {
		title: 'Take the key as text',
		note: (characters: number, bytes: number | null) =>
			bytes === null
				? `${characters} characters, unchanged`
				: `${characters} characters, not the ${countBytes(bytes)} they encode`,
		why: 'The server hashes this text as it is, without decoding it.',
		name: 'Characters of the key',
		cell: (character: string, hex: string, position: number) =>
			`${character} ${hex}, character ${position} of the key`,
		fault: 'not allowed here',
		more: (hidden: number) => `… and ${number(hidden)} more`,
		none: 'The key is empty, so nothing comes before the GUID.',
	},
	join: {
		title: 'Append the GUID',
		note: (bytes: number) => `${bytes} bytes`,
		why: 'A server that has never heard of WebSocket wouldn’t. That’s the point.',
	},
	hash: {
		title: 'SHA-1',
		note: (blocks: number) =>
			blocks === 1
				? 'padded to 1 block of 64 bytes, 80 rounds'
				: `padded to ${blocks} blocks of 64 bytes, 80 rounds each`,
		why: 'It hides nothing: SHA-1 is a hash, not encryption.',
		name: (block: number) => `Bytes of block ${block}`,
		block: (block: number) => `Block ${block}`,
		blocks: 'Block',
		ofBlocks: (block: number, blocks: number) => `${block} of ${blocks}`,
		row: (from: number, to: number) => `W${from}–${to}`,
		word: (word: number) => `W[${word}]`,
		kinds: {
			key: 'key',
			guid: 'GUID',
			one: 'the bit “1” that marks the end of the hashed text',
			zero: 'zeros before the length',
			length: 'length in bits',
		},
		cell: (position: number, hex: string, kind: string, word: number) =>
			`byte ${position} of the block: ${hex}, ${kind}, in W[${word}]`,
		legend: { key: 'key', guid: 'GUID', one: 'a 1 and zeros', length: 'length in bits' },
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
		bars: 'The new value of register a in each round',
		fromBytes: (from: number, to: number) => `bytes ${from}–${to} of the block`,
	},
	digest: {
		title: 'The digest',
		note: '20 bytes',
		why: 'After round 80, the registers a to e are added to the hash from before the last block, word by word. That’s the digest.',
		name: 'Bytes of the digest',
		cell: (position: number, hex: string, word: string) => `byte ${position}: ${hex}, in ${word}`,
	},
	base64: {
		title: 'Base64',
		note: '3 bytes become 4 characters',
		why: 'Take the 20 bytes, not their 40 hex digits: a common mistake.',
		name: 'Characters of the accept value',
		cell: (character: string, position: number) => `character ${position}: ${character}`,
		pad: (position: number) => `character ${position}: = fills the last group`,
		group: (group: number) => `Group ${group} in bits`,
		bits: '24 bits',
		hint: 'Three bytes are 24 bits, or four times six, and six bits make a character. Point at a byte or a character to see its group. The last group has only 16 bits: it’s filled up with zeros and “=”.',
		fill: 'added zeros',
		padding: 'no bits left: “=”',
	},
	keys: '← → round · PageUp PageDown stage · Space play',
};

export type AcceptKeyWords = typeof en;
