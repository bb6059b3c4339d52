// The English words of the bug museum (lessons/bugs.ts).
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'length-of-four-bytes': {
		statement:
			'A client sends 300 bytes. Its frame begins with `82 fe 00 00 01 2c`, then comes the masking key `37 fa 21 3d`. The other side resets the connection. What is wrong?',
		choices: {
			sender: 'The client writes the length in four bytes after 126.',
			receiver: 'The server reads too few bytes of the length.',
			network: 'A proxy has inserted two bytes.',
		},
		truth:
			'After the length code 126 come exactly two bytes. The server reads the length {frame.0.length} and the masking key `{frame.0.key}`. It takes the next bytes for a new frame.',
		shows: 'The length field ends after `00 00`, and the masking key begins two bytes too early.',
	},
	'four-bytes-after-127': {
		statement:
			'A PHP server writes the length after 127 with the format `N`, which means four bytes. 70,000 letters “a” begin with `81 7f 00 01 11 70 61 61 61 61`. What breaks?',
		choices: {
			waits: 'The browser reads a far greater length and waits for the rest.',
			cut: 'The browser cuts the text after 65,535 letters.',
			nothing: 'Nothing: four bytes are enough for this length.',
		},
		truth:
			'The server is at fault: after the length code 127 come exactly eight bytes. The browser takes four letters as a part of the length, which becomes {frame.0.length}. A browser without a lower limit waits for all these bytes.',
		shows: 'The length field takes in the first four letters `61`.',
	},
	'reads-four-of-eight': {
		statement:
			'A server sends 70,000 bytes. The frame begins with `82 7f 00 00 00 00 00 01 11 70`. A client library reads four bytes of the length and stops with an error. Whose fault is it?',
		choices: {
			receiver: 'The client’s: after 127 come eight bytes.',
			sender: 'The server’s: it writes four bytes too many.',
			form: 'The server’s: 70,000 bytes do not need the length code 127.',
		},
		truth:
			'The frame is right. The eight bytes mean {frame.0.length}, which is too much for the two bytes after 126. The client must read all eight, even if the first ones are zero.',
		shows: 'The length field has eight bytes, and the lab finds no fault in the header.',
	},
	'shift-by-42': {
		statement:
			'A program sends 5 GiB. Its code computes the fourth of the eight length bytes with `length >> 42` in place of `length >> 32`. The header is `82 7f 00 00 00 00 40 00 00 00`. What does the receiver read?',
		choices: {
			'one-gibibyte': 'A frame of 1 GiB; it takes the rest for new frames.',
			right: 'The right length: this byte does not count.',
			'too-long': 'Nothing: 5 GiB are too much for one frame.',
		},
		truth:
			'The sender is at fault: the fourth byte must be `01`. The header announces {frame.0.length} bytes, so the receiver reads 4 GiB of payload as frames. Below 4 GiB both shifts give 0, and the bug does not show.',
		shows: 'The fourth byte of the length is `00`, and the length is {frame.0.length}.',
	},
	'high-bit-of-two-bytes': {
		statement:
			'A library refuses frames of 32,768 bytes. In the header `82 7e 80 00` the highest bit of the length is set, and the library takes it for a negative length. Which side is right?',
		choices: {
			allowed: 'The frame is right: these two bytes may begin with a 1 bit.',
			forbidden: 'The library is right: the highest bit of a length must be 0.',
			'long-form': 'The library is right: from 32,768 on, a length needs eight bytes.',
		},
		truth:
			'The rule of the highest bit is for the eight bytes after 127. The two bytes after 126 are an unsigned number, so `80 00` means {frame.0.length}.',
		shows: 'The lab reads the length {frame.0.length} and finds no fault in the header.',
	},
	'length-sets-mask': {
		statement:
			'A server writes the length of each message into the second byte, however great it is. A message of 200 bytes begins with `81 c8`. What does a browser read?',
		choices: {
			masked: 'A masked frame of 72 bytes.',
			'two-hundred': 'A frame of 200 bytes.',
			extended: 'A frame with two more bytes of length.',
		},
		truth:
			'`c8` is MASK = 1 and the length {frame.0.length}. A server must not mask, so the browser fails the connection. The server is at fault: above 125 bytes it must use the length codes 126 and 127.',
		shows: 'Bit 8, MASK, is 1, and the other seven bits of the byte mean {frame.0.length}.',
	},
	'payload-of-126': {
		statement:
			'A client library makes wrong frames for exactly 126 bytes. With 126 as a plain length it sends `82 fe`, then the masking key `37 fa 21 3d`. What does the server read?',
		choices: {
			'key-as-length': 'The length 14,330: it takes half of the key for the length.',
			'seven-bits': 'The length 126, which fits into seven bits.',
			'too-long': 'Nothing: a frame may have at most 125 bytes.',
		},
		truth:
			'126 in the seven bits is the code for a length in the next two bytes. The server reads the length {frame.0.length} and the masking key `{frame.0.key}`, then it waits. The client must write `fe 00 7e`.',
		shows: 'The length field is `37 fa`, and the frame is not complete.',
	},
	'two-ampersands': {
		statement:
			'A server sends 300 letters “a”. Its code writes the low byte of the length as `size && 0xFF` in place of `size & 0xFF`. The header is `81 7e 01 01`. What breaks?',
		choices: {
			'rest-is-a-frame': 'The browser takes the last 43 letters for a frame.',
			dropped: 'The browser drops the last 43 letters.',
			waits: 'The browser waits for more letters.',
		},
		truth:
			'The server is at fault: `&&` gives 1, so the header announces {frame.0.length} bytes. The next byte is `61`, a first byte with RSV1 set. The browser fails the connection with {failure.code}.',
		shows: 'A second frame begins after {frame.0.length} letters, and its first byte is `61`.',
	},
	'masked-length': {
		statement:
			'A client sends 300 bytes. It applies the masking key `37 fa 21 3d` to the length `01 2c` too and sends `82 fe 36 d6 37 fa 21 3d`. What does the server do?',
		choices: {
			waits: 'It reads the length 14,038 and waits for more bytes.',
			unmasks: 'It unmasks the length and reads 300.',
			fails: 'It fails the connection, because the length is masked.',
		},
		truth:
			'The client is at fault: the key masks the payload and nothing else. The server reads the length {frame.0.length}, which breaks no rule, and waits. If both sides have this bug, it does not show.',
		shows: 'The length is {frame.0.length}, and the frame is not complete.',
	},
};
