// Holds the words of a frame that a program built by hand, by what went wrong.
import type { BuildFault } from '../../../../evidence/facts/built-frames.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

/** Says what is wrong, and what to do. */
export const builtFrames: Readonly<
	Record<BuildFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	'no-key': ({ bytes, length, word, key }) => [
		`The second byte ${bytes} has the mask bit and the length ${length}, but no key follows: the text “${word}” stands there as it is. The receiver takes “${key}” for the key, and waits for four more bytes.`,
		'Put four random bytes behind the length, and XOR the payload with them (RFC 6455 §5.3).',
	],
	'no-mask-bit': ({ bytes, length, word, key, right }) => [
		`The second byte ${bytes} gives the length ${length} without the mask bit, and a key and ${length} bytes follow. With the key ${key} they are “${word}”: the payload is masked, and its bit is not set. So the receiver takes the key for payload, and what is left for the next frame.`,
		`Set the highest bit of the second byte: ${right} (RFC 6455 §5.2).`,
	],
	characters: ({ length, word, bytes }) => [
		`The length says ${length}, which is how many characters “${word}” has. In UTF-8 it has ${bytes} bytes. The receiver stops after ${length} bytes, inside the text, and reads the rest as the next frame.`,
		'Count the bytes of the encoded text: `strlen` in PHP, `Buffer.byteLength` in Node, `len(text.encode())` in Python.',
	],
	'header-in-utf8': ({ bytes, right }) => [
		`${bytes} is the character ${right} in UTF-8: the header was written as characters, so its first byte became two. A receiver reads RSV1 and opcode 2 in it, and then a wrong length.`,
		'Write the header as bytes, to a stream of bytes. Only the text of the message is encoded in UTF-8.',
	],
	'binary-in-text': ({ bytes, kind, first }) => [
		`This is a text frame, and its payload begins with ${bytes}, as ${kind} does. A text must be UTF-8, so the receiver closes with 1007.`,
		`Send such data in a binary frame, whose first byte is ${first}.${kind === 'gzip' || kind === 'zlib' ? ' Or send the text as it is, and leave compression to permessage-deflate.' : ''}`,
	],
	'close-swapped': ({ length, bytes, right, word }) => [
		`The close code ${length} is the bytes ${bytes}. In the other order they are ${word}: the code was written with its low byte first.`,
		`Write the high byte first (network byte order, RFC 6455 §5.5.1): \`${right}\`.`,
	],
	'legacy-text': ({ kind, length, bytes, right, word, first }) => [
		`This text is in ${kind}, not in UTF-8: “${word}”. Its byte ${length} begins “${first}”, which is \`${bytes}\` here and \`${right}\` in UTF-8. The receiver closes with 1007.`,
		'Encode texts and close reasons in UTF-8 before their length is counted, or send the bytes as a binary message.',
	],
	'mask-left-out': () => [
		'A client must mask every frame that it sends, whatever is in it (RFC 6455 §5.1): this is not optional. The server must close the connection at a frame without a mask, so it does right.',
		'Set the highest bit of the second byte (`0x80 | length`), put four random bytes behind the length, and XOR the payload with them. Only a server sends without a mask.',
	],
};
