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
	'key-order': ({ key, right, word, length, first }) => [
		`The frame carries the key ${key}, and its payload is masked with ${right}: then it is “${word}”. ${length === 0 ? 'Those are the same four bytes in the other order.' : `The sender counts its key from another byte${first === 6 && length === 2 ? ', such as from the beginning of the frame' : ''}.`} The receiver unmasks with the key as it is sent, and gets nonsense.`,
		length === 0
			? 'Take one array of four bytes, write it into the frame, and mask with the same array.'
			: 'Count from the first byte of the payload: byte i is XORed with byte i mod 4 of the key (RFC 6455 §5.3).',
	],
	'byte-behind': ({ bytes, length }) => [
		`Behind each frame stands one byte too many, \`${bytes}\`: the first frame ends after ${length} bytes. The receiver takes this byte for the header of the next frame.`,
		`Write exactly the bytes of the frame, ${bytes === '00' ? 'without the zero that ends a text in C' : 'without a line end'}.`,
	],
	'length-of-four': ({ length, bytes, right }) => [
		`Behind 127 the length takes eight bytes, and here it was written in four: \`${bytes}\`, which is ${length}. The receiver takes the next four bytes for a part of it, and that is a length of terabytes.`,
		`Write eight bytes, high byte first: \`${right}\` (RFC 6455 §5.2). The limit of the receiver is not at fault.`,
	],
	'headers-first': ({ bytes, right, word }) => [
		`Two headers stand in a row, \`${bytes}\` and \`${right}\`, and behind them what both announce (“${word}”). Two parts of the program wrote at the same time, each its header and its payload apart.`,
		'Write header and payload in one call, and let a lock or one task write all frames of a connection.',
	],
	'rsv1-forgotten': ({ word, first, right }) => [
		`The payload is compressed: inflated it is “${word}”. But the first byte ${first} lacks RSV1, so the receiver takes it as text as it is.`,
		`Begin a compressed message with ${right}, if permessage-deflate was agreed on (RFC 7692 §6.1).`,
	],
	'rsv1-on-plain': ({ word, first, right }) => [
		`The first byte ${first} has RSV1, which says that the payload is compressed, and it is plain text: “${word}”.`,
		`Send it with ${right}, which is allowed for each message, or compress it (RFC 7692 §6.1).`,
	],
	'gzip-in-deflate': ({ bytes, first }) => [
		`The first byte ${first} says that the payload is compressed, and the payload begins with ${bytes}, the header of gzip. permessage-deflate is DEFLATE without a header and without a checksum (RFC 7692 §7.2.1).`,
		'Compress raw and flush: in .NET a `DeflateStream`, in Python `wbits=-15`, in Java `new Deflater(level, true)`. Then take 00 00 FF FF off the end.',
	],
	'tail-of-fragment': ({ word, length }) => [
		`The ${length} fragments inflate to “${word}” only if 00 00 FF FF is put back behind each. The sender took these four bytes off each fragment, and only the end of the message loses them.`,
		'Compress the message as one stream, take the four bytes off at its very end, and cut it into fragments then (RFC 7692 §7.2.1).',
	],
	'utf-16': ({ word, length }) => [
		`The text “${word}” is in UTF-16: behind each letter stands 00. As UTF-8 it is valid, so no error comes up, and the receiver gets ${length} characters with zeros in between.`,
		'Encode the text in UTF-8: in .NET `Encoding.UTF8`, not `Encoding.Unicode`.',
	],
	'length-in-text': ({ bytes, word }) => [
		`The payload begins with \`${bytes}\`, which is the length of the text behind it: “${word}”. The frame is valid, and these two bytes arrive as a part of the message.`,
		'Write the bytes of the text alone. `writeUTF` in Java and `BinaryWriter.Write(string)` in .NET put a length of their own in front.',
	],
};
