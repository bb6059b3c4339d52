// Programs that compute the accept value, in several languages, with the current key as a literal. A program
// gives the same value as the lab for every key. If the key is not ASCII, the program also says how
// characters become bytes.
import { decodeUtf8, encodeUtf8 } from '../../engine/bytes/index.ts';
import { GUID, keyTextBytes } from '../../engine/handshake/index.ts';
import type { Bytes } from '../../engine/bytes/index.ts';

export const LANGUAGES = ['javascript', 'node', 'python', 'go', 'shell'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Says how the characters of the key become bytes. See `keyTextBytes`. */
type Encoding = 'ascii' | 'latin1' | 'utf8';

export function snippet(language: Language, key: string): string {
	// A lone surrogate has no UTF-8 bytes. The lab hashes U+FFFD instead, so the program contains U+FFFD.
	const text = decodeUtf8(encodeUtf8(key)).text;
	const encoding = encodingOf(text);
	switch (language) {
		case 'javascript':
			return javascript(text, encoding);
		case 'node':
			return node(text, encoding);
		case 'python':
			return python(text, encoding);
		case 'go':
			return go(text, encoding);
		case 'shell':
			return shell(text, keyTextBytes(text));
	}
}

function javascript(text: string, encoding: Encoding): string {
	const bytes =
		encoding === 'latin1'
			? 'Uint8Array.from(key + GUID, (character) => character.charCodeAt(0))'
			: 'new TextEncoder().encode(key + GUID)';
	return `const key = ${quotedLiteral(text, "'", javascriptEscape)};
const GUID = '${GUID}';

const bytes = ${bytes};
const digest = await crypto.subtle.digest('SHA-1', bytes);
const accept = btoa(String.fromCharCode(...new Uint8Array(digest)));
console.log(accept);
`;
}

function node(text: string, encoding: Encoding): string {
	const how = encoding === 'latin1' ? ", 'latin1'" : '';
	return `import { createHash } from 'node:crypto';

const key = ${quotedLiteral(text, "'", javascriptEscape)};
const GUID = '${GUID}';

const accept = createHash('sha1').update(key + GUID${how}).digest('base64');
console.log(accept);
`;
}

function python(text: string, encoding: Encoding): string {
	const how = encoding === 'latin1' ? '"latin-1"' : '';
	return `from base64 import b64encode
from hashlib import sha1

key = ${quotedLiteral(text, '"', pythonEscape)}
GUID = "${GUID}"

digest = sha1((key + GUID).encode(${how})).digest()
print(b64encode(digest).decode())
`;
}

function go(text: string, encoding: Encoding): string {
	const escape = encoding === 'latin1' ? byteEscape : goEscape;
	return `package main

import (
	"crypto/sha1"
	"encoding/base64"
	"fmt"
)

func main() {
	key := ${quotedLiteral(text, '"', escape)}
	const guid = "${GUID}"

	digest := sha1.Sum([]byte(key + guid))
	fmt.Println(base64.StdEncoding.EncodeToString(digest[:]))
}
`;
}

/**
 * Writes the shell program. `%b` takes every byte as an octal escape; a key of plain characters needs no
 * escapes.
 */
function shell(text: string, bytes: Bytes): string {
	const plain = /^[\x20-\x7e]*$/.test(text);
	const format = plain ? '%s' : '%b';
	const written = plain ? text : Array.from(bytes, octal).join('');
	return `key='${written.replaceAll("'", "'\\''")}'
guid='${GUID}'
printf '${format}%s' "$key" "$guid" | openssl dgst -sha1 -binary | openssl base64
`;
}

function encodingOf(text: string): Encoding {
	let encoding: Encoding = 'ascii';
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0xff) return 'utf8';
		if (code > 0x7f) encoding = 'latin1';
	}
	return encoding;
}

/**
 * Writes a string literal: printable ASCII as it is, all other characters as escapes, and `<`, which could end the
 * script of a page.
 */
function quotedLiteral(
	text: string,
	quote: '"' | "'",
	escape: (codePoint: number) => string,
): string {
	let inside = '';
	for (const character of text) {
		const code = character.codePointAt(0)!;
		if (character === quote || character === '\\') inside += `\\${character}`;
		else if (code >= 0x20 && code < 0x7f && character !== '<') inside += character;
		else inside += escape(code);
	}
	return quote + inside + quote;
}

const digits = (code: number, width: number): string => code.toString(16).padStart(width, '0');

const javascriptEscape = (code: number): string => `\\u{${code.toString(16)}}`;
const byteEscape = (code: number): string => `\\x${digits(code, 2)}`;
const pythonEscape = (code: number): string =>
	code > 0xffff ? `\\U${digits(code, 8)}` : `\\u${digits(code, 4)}`;
const goEscape = (code: number): string => (code < 0x80 ? byteEscape(code) : pythonEscape(code));

function octal(byte: number): string {
	const character = String.fromCharCode(byte);
	const kept = byte >= 0x20 && byte < 0x7f && character !== '\\';
	return kept ? character : `\\0${byte.toString(8).padStart(3, '0')}`;
}
