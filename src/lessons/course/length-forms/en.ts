import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'Three length forms',
	can: 'You can read and write the length of a frame in 7, 16 and 64 bits, and you know the largest length of each form.',
	steps: {
		'server-hangs': {
			title: 'One byte more, and the server hangs',
			text: [
				'With this header, a client library sends 125 bytes, and all is well. For 126 it writes `81 fe 37 fa 21 3d`, and the server waits forever.',
			],
			task: 'How does the server read `fe 37 fa`?',
			choices: {
				plain: '`fe`: MASK and the length 126. Then `37 fa` begins the key.',
				sign: '`fe`: MASK and a sign. It says that `37 fa` is the length.',
				forbidden: '`fe`: MASK and a length that is too large. The server gives up.',
			},
			replies: {
				plain: 'So the library meant it. But in these seven bits 125 is the largest length.',
				sign: '',
				forbidden: 'Frames may be much longer. The seven bits only need another way to say it.',
			},
			done: 'In the seven bits, 126 isn’t a length: it announces two bytes of length. So the server takes half of the key, `37 fa`, for the length {frame.0.length}, and waits. A real library had this bug.',
		},
		'sixteen-bits': {
			title: '126: two more bytes',
			text: [
				'**read length:** The seven bits of `{byte.1}` ① are 126: a sign that the next two bytes ②③ are the length. The highest byte comes first: 1 × 256 + 0 = {frame.0.length}.',
				'Two bytes hold at most `ff ff`, 65,535.',
			],
		},
		'two-length-bytes': {
			title: 'Write a length in two bytes',
			text: ['The client sends 258 bytes, which is 256 + 2. Its header still announces none.'],
			task: 'Flip bits of the two length bytes ①② until the server expects 258 bytes.',
			done: '`{byte.2} {byte.3}` is {frame.0.length}: 1 × 256 + 2. The server now waits for the payload. The four bytes of the key are not counted.',
			mistakes: {
				direction: 'The direction is now server → client. Set it back to client → server.',
				'first-byte':
					'The first byte is now `{byte.0}`. Leave it at `82`: FIN and opcode 2, binary.',
				unmasked:
					'MASK is 0 now, so the server must close the connection. Only bytes 2 and 3 need other bits.',
				'other-form':
					'The second byte is now `{byte.1}`. Leave it at `fe`: MASK and 126, the sign for two bytes of length.',
				unchanged: 'The length is still 0, so the frame would end after the key.',
				reversed:
					'`02 01` is 2 × 256 + 1 = {frame.0.length}. The highest byte comes first, so change the two bytes round.',
				'high-only': '`01 00` is 256. The other byte counts what is left: 2.',
				'low-only':
					'`00 02` is 2, and seven bits could hold that. Byte 2 counts 256 for each of its ones.',
				'decimal-digits':
					'`02 58` looks like 258, but the bytes are hexadecimal: 0x0258 is {frame.0.length}.',
				'key-counted':
					'You also counted the four bytes of the key: the length is now {frame.0.length}. It counts only the payload.',
				key: 'A byte of the key has changed. The key stays `37 fa 21 3d`.',
			},
			otherwise:
				'The server expects {frame.0.length} bytes. Byte 2 counts 256 for each one, and byte 3 counts single bytes.',
			hints: [
				'Byte 2 is the higher one: how many times does 256 fit into 258?',
				'Once. So byte 2 is `01`: set its last bit. Byte 3 holds what is left.',
				'258 = 1 × 256 + 2, so the two bytes are `01 02`. In bits they are 0000 0001 and 0000 0010.',
			],
		},
		'sixty-four-bits': {
			title: '127: eight more bytes',
			text: [
				'**read length:** For more than 65,535 bytes there’s another sign: 127, in `{byte.1}` ①. Then eight bytes of length follow, ② to ③: {frame.0.length} here.',
				'Their highest bit must be 0. A sender must use the shortest form.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“A frame of middle length has at most 0x10000 bytes of payload.” This is the header for 65,536 bytes, if the claim is right.',
			],
			task: 'Which sentence is true?',
			choices: {
				fits: '65,536 fits into two bytes, because they have 65,536 different values.',
				either: 'For 65,536 bytes the sender may choose between 16 and 64 bits.',
				'needs-64': '65,535 is the largest length in 16 bits; 65,536 needs 64 bits.',
			},
			replies: {
				fits: 'Two bytes have 65,536 values, but the first of them is 0. So the last one is 65,535.',
				either:
					'16 bits can’t hold 65,536. And a sender never has a choice: it must use the shortest form.',
				'needs-64':
					'0x10000 doesn’t fit into 16 bits. The receiver reads `00 00`, so the length is {frame.0.length}.',
			},
		},
		'one-bit-of-64': {
			title: 'One bit of sixty-four',
			text: [
				'The server sends those 65,536 bytes: 256 × 256, or 0x10000. Its eight length bytes, ① to ②, are still 0.',
			],
			task: 'Find the one bit that makes the length 65,536. Press a byte to see its bits.',
			done: 'Byte 7 is `01`, so the length is 1 × 256 × 256 = {frame.0.length}, the smallest one that needs this form. The client now waits for the payload.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				'first-byte':
					'The first byte is now `{byte.0}`. Leave it at `82`: FIN and opcode 2, binary.',
				masked: 'MASK is 1 now. A server must not mask, so the second byte stays `7f`.',
				'other-form':
					'The second byte is now `{byte.1}`. Leave it at `7f`: 127, the sign for eight bytes of length.',
				unchanged:
					'All eight bytes are 0, and seven bits could hold that. So the client closes the connection.',
				highest:
					'This is the highest bit of all 64, and it must be 0. The right one is much further to the right.',
				'last-byte':
					'The last byte counts single bytes: the length is {frame.0.length}. Go further to the left.',
				'fits-16':
					'Byte 8 counts 256 for each of its ones: the length is {frame.0.length}. That still fits into 16 bits.',
				'too-many': 'The length is {frame.0.length}. One of the bits is right; clear the others.',
				'too-far': 'The length is {frame.0.length}. That’s too far to the left.',
			},
			otherwise: 'The length is {frame.0.length}. It must be 65,536, with one bit.',
			hints: [
				'From the right, byte 9 counts ones and byte 8 counts 256s. What does byte 7 count?',
				'Byte 7 counts 256 × 256 = 65,536. You need it once.',
				'Byte 7 is `01`, so set its last bit. The length is `00 00 00 00 00 01 00 00`.',
			],
		},
		'read-firefox-header': {
			title: 'You can now read this',
			text: [
				'A page in Firefox sent a large block of zeros. We recorded the header: `82 ff 00 00 00 00 00 02 00 00 2a 03 ca 77`.',
			],
			task: 'How much payload does it announce, and what are the last four bytes?',
			choices: {
				'two-bytes': '0 bytes, because `00 00` is the length. The rest is payload.',
				marker: '127 bytes, and a masking key at the end.',
				whole: '131,072 bytes, and then the masking key.',
				'four-bytes': '131,072 bytes, and then the first four bytes of them.',
			},
			replies: {
				'two-bytes': 'Two bytes of length follow 126. The seven bits of `ff` are 127.',
				marker: '127 in the seven bits is only the sign that eight bytes of length follow.',
				whole: '',
				'four-bytes':
					'The length is right. But a client masks, and the key comes before the payload.',
			},
			done: '`ff` is MASK and 127, so eight bytes of length follow: 2 × 65,536 = {frame.0.length}, or 128 KiB. Then comes the key, `{frame.0.key}`. No header is longer than these 14 bytes, and you’ve read it.',
		},
		'one-byte-more': {
			title: 'One byte more',
			text: [
				'The lab shows a text frame from a server: a header of 2 bytes and a payload of 125.',
				'With one more ASCII character, the payload has 126 bytes.',
			],
			task: 'How many bytes does the whole frame have then?',
			unit: 'bytes',
			mistakes: {
				'same-header':
					'128 would be right if the header still had two bytes. But seven bits cannot give the length 126.',
				'payload-only': '{frame.0.length} is the payload alone. The frame begins with its header.',
				'one-byte':
					'129 would be right if the header had one byte more. But the longer length field has two bytes.',
			},
			done: 'The frame has {frame.0.size} bytes, because the header has grown from 2 to {frame.0.header}. In the seven bits, 126 and 127 are not lengths: they announce a longer length field.',
		},
		article: {
			title: 'A length from an article',
			text: [
				'An article prints the header `82 7f 00 00 00 00 11 22 33 44`. It counts only the last two bytes of the length, 0x3344 = 13,124.',
			],
			beside: [
				'Console (F12): `0x` and the hex digits',
				'By hand: each byte is worth 256 × the next one',
			],
			task: 'How many bytes of payload does this header really announce? Write digits only.',
			unit: 'bytes',
			mistakes: {
				'as-the-article':
					'This is the article’s answer. The first four bytes of the length are zero, but the next two are not: `11 22` counts, too.',
				'hex-as-decimal':
					'`11 22 33 44` are hex digits. Read as a decimal number they give 11,223,344, which is too small.',
				marker: '127 is only the sign that eight bytes of length follow.',
			},
			done: '127 means that the next eight bytes are the length, and none is skipped. As one number they are 0x11223344 = {frame.0.length}.',
		},
		'second-byte': {
			title: 'The length is missing',
			text: [
				'Here is the header of a client’s binary frame, with its key; the length is still 0. The length counts only the payload.',
			],
			task: 'The whole frame must have 131 bytes. Write the length into the second byte ①: click its bits, or type in **Hex**.',
			done: 'The second byte is `{byte.1}`: MASK = 1 and length {frame.0.length}. The first two bytes, four of key and {frame.0.length} of payload make 131. {frame.0.length} is the largest length of the 7-bit form.',
			mistakes: {
				'first-byte':
					'The first byte is now `{byte.0}`. Leave it at `82`: FIN and opcode 2, binary.',
				'one-byte-131':
					'`83` is 131, but only seven bits are the length. The first bit is MASK, so the length is {frame.0.length}. And 131 is the size of the whole frame.',
				marker:
					'In the seven bits, 126 and 127 are not lengths. They mean that more bytes of length follow. So the server takes bytes of the key for the length.',
				direction: 'The direction is now server → client. Set it back to client → server.',
				unmasked:
					'MASK is 0 now, so the key would be payload, and the server must close the connection. Only the last seven bits are the length.',
				whole:
					'The length is now 131, the size of the whole frame. The server would wait for 131 bytes after the key and take the start of the next frame for payload.',
				'key-counted':
					'You also counted the four bytes of the key: the length is now 129. The server would wait for four bytes too many.',
				'long-form':
					'The length {frame.0.length} is right, but it fits into the seven bits. A sender must use the shortest form.',
				unchanged: 'The length is 0: the frame would end after the key.',
			},
			otherwise:
				'The lab reads a header with the length {frame.0.length}. The six bytes of the header and the payload together must make 131.',
			hints: [
				'Only the last seven bits of the second byte are missing. Count the header first.',
				'The first two bytes and the four bytes of the key make 6. So 131 − 6 bytes remain for the payload.',
				'131 − 6 = 125, in bits `1111101`. With MASK = 1 before it, the second byte is `1111 1101`, `fd`.',
			],
		},
		'sixteen-bit-header': {
			title: 'Three bytes instead of one',
			text: [
				'The client adds one byte, so the payload has 126 bytes. The lab still shows the old header.',
			],
			task: 'In **Hex**, change the header so that it announces 126 bytes. Keep the key.',
			done: '`{bytes}`: `fe` is MASK = 1 and 126, and `00 7e` is the length {frame.0.length}. 126 occurs twice: as the sign that 16 bits follow, and as the length itself.',
			mistakes: {
				'first-byte':
					'The first byte is now `{byte.0}`. Leave it at `82`: FIN and opcode 2, binary.',
				'no-key':
					'The length is right. But the key is missing: MASK is 1, so the server waits for the four bytes `37 fa 21 3d`.',
				'decimal-digits':
					'`01 26` are the decimal digits of 126, but the bytes are hexadecimal: 0x0126 is {frame.0.length}. 126 is `7e`, so the two bytes are `00 7e`.',
				'mask-counted':
					'`00 fe` is {frame.0.length}. MASK is only in the second byte of the header; the two length bytes have no such bit.',
				'eight-bytes':
					'126 announces two bytes of length, and these are `00 00`. Eight bytes follow only after 127.',
				direction: 'The direction is now server → client. Set it back to client → server.',
				unchanged: 'The header still announces 125 bytes.',
				unmasked:
					'MASK is 0 now, so the server must close the connection. Keep the first bit of the second byte.',
				'marker-only':
					'126 only means that two bytes of length follow. The server takes `37 fa` for the length, which is {frame.0.length}. These two bytes belong to the key.',
				'one-byte':
					'The length has only one byte, but 126 announces two. The server takes the first byte of the key too and reads {frame.0.length}.',
				reversed:
					'`7e 00` is {frame.0.length}. The highest byte comes first, so 126 is `00 7e` in two bytes.',
				'key-counted':
					'You also counted the four bytes of the key: the length is now 130. The length counts only the payload.',
				'long-form':
					'The length {frame.0.length} is right, but 16 bits can hold it. A sender must use the shortest form.',
			},
			otherwise:
				'The header announces {frame.0.length} bytes in the {frame.0.form}-bit form, with the key {frame.0.key}. It must announce 126 bytes, and the key is `37 fa 21 3d`.',
			hints: [
				'Seven bits cannot give the length 126. Which value announces 16 bits, and where do these bits go?',
				'The second byte is MASK = 1 and 126, in bits `1111 1110`, `fe`. Two bytes follow it, and then the key.',
				'The header is `82 fe`, then the length `00 7e`, then the key `37 fa 21 3d`.',
			],
		},
		repair: {
			title: 'Repair the article’s header',
			text: [
				'The article means a payload of 0x3344 = 13,124 bytes, but the header announces 287,454,020 bytes.',
			],
			task: 'In **Hex**, rewrite the header so that it announces 0x3344 bytes in the form that a sender must use.',
			done: '`{bytes}` announces {frame.0.length} bytes, and 16 bits can hold this length. The receiver now waits for the payload.',
			mistakes: {
				'zero-first':
					'126 means that exactly two bytes of length follow. These are `{byte.2} {byte.3}`, which is {frame.0.length}. The receiver takes the byte after them for payload.',
				'no-second':
					'`82` is only the first byte. The receiver waits for the second one, which announces the length form.',
				direction:
					'The direction is client → server now, and a client must mask. Here the sender is the server: set the direction to server → client.',
				'first-byte':
					'The first byte is now `{byte.0}`. Leave it at `82`: FIN and opcode 2, binary.',
				'no-marker':
					'The second byte `{byte.1}` is the length itself, {frame.0.length}. To announce two bytes of length, the second byte must be `7e`, 126.',
				'too-short':
					'127 announces eight bytes of length, and they are not all there. For 13,124 two bytes are enough, announced by 126.',
				'decimal-digits':
					'`{byte.2} {byte.3}` are decimal digits, but the bytes are hexadecimal. 13,124 is 0x3344.',
				half: '126 announces two bytes of length, and they are not all there. The client waits for them.',
				unchanged: 'The header still announces {frame.0.length} bytes.',
				'long-form':
					'The length {frame.0.length} is right, but it is not more than 65,535. A sender must use the shortest form, and that is 16 bits.',
				'zeros-left':
					'126 means that exactly two bytes of length follow. These two are `{byte.2} {byte.3}` now, so the payload would be empty. The bytes after them would be read as another frame.',
				'four-bytes':
					'The receiver takes two bytes after 126: `{byte.2} {byte.3}`, which is {frame.0.length}. The bytes after them would be payload.',
				reversed:
					'`{byte.2} {byte.3}` is {frame.0.length}. The highest byte of the length comes first, so 0x3344 is `33 44`.',
				masked: 'MASK is 1 now. A server must not mask, so the client must close the connection.',
			},
			otherwise:
				'The header announces {frame.0.length} bytes in the {frame.0.form}-bit form. It must announce 13,124 bytes in the shortest form.',
			hints: [
				'13,124 is more than 125 and not more than 65,535. Which value do the seven bits need for that?',
				'The second byte is `7e`, 126. Exactly two bytes of length follow it.',
				'The header is `82 7e 33 44`: 126 announces 16 bits, and 0x3344 is written with the highest byte first.',
			],
		},
		'first-64': {
			title: 'The smallest length in 64 bits',
			text: [
				'A client sends a binary message of 65,536 bytes in one frame, one byte more than 16 bits can hold. The lab is empty. Choose a key that is not all zeros.',
			],
			task: 'Type the whole header, with the key, into **Hex**.',
			done: 'The header has {frame.0.header} bytes: the first 2, 8 of length, and 4 of key. No header is longer. {frame.0.length} is the smallest length that needs the 64-bit form.',
			mistakes: {
				'first-byte':
					'The first byte is `{byte.0}`. A complete binary message begins with `82`: FIN and opcode 2.',
				'key-counted':
					'You also counted the four bytes of the key: the length is {frame.0.length}. The length counts only the payload.',
				'one-less': '`ff ff` is 65,535, one byte too few. 65,536 is 0x10000.',
				'three-bytes':
					'126 announces exactly two bytes of length, so the server reads `{byte.2} {byte.3}`. 0x10000 needs three bytes, and the next form has eight.',
				'too-short':
					'The header is not complete yet, so the server waits. After the first two bytes come eight bytes of length, and then the key.',
				empty:
					'The lab has no bytes yet. Begin with the first byte: FIN = 1 and the opcode for binary.',
				direction: 'The direction is now server → client. Set it back to client → server.',
				wrapped:
					'65,536 is 0x10000, and this needs 17 bits. Two bytes hold only `00 00`, so the server reads a length of 0.',
				unmasked:
					'MASK is 0, so the server must close the connection. A client sets the first bit of the second byte.',
				'four-bytes':
					'Your length has four bytes, but 127 announces eight. The server takes the key as the rest of the length and reads {frame.0.length}.',
				reversed:
					'Your length has its lowest byte first. The server reads {frame.0.length}, because the highest byte comes first.',
				'key-missing':
					'The length is right. MASK is 1, so the server waits for the four bytes of the key.',
				'zero-key':
					'A key of zeros leaves the payload as it is. A client must choose a key that cannot be predicted.',
			},
			otherwise:
				'So far the lab reads opcode {frame.0.opcode}, length {frame.0.length} and the {frame.0.form}-bit form. The header must have 14 bytes.',
			hints: [
				'The header has three parts: two bytes, a length of eight bytes, and the key.',
				'The second byte is `ff`: MASK = 1 and 127. 65,536 is 0x10000.',
				'A right header is `82 ff`, then `00 00 00 00 00 01 00 00`, then four bytes of key.',
			],
		},
		borders: {
			title: 'Where the form changes',
			text: [
				'Each of these five lengths needs one of the three forms. The frames come from a server, so they have no key.',
				'If one answer is wrong, choose **Draw questions again** at the end.',
			],
		},
		encoder: {
			title: 'A program that writes the length',
			text: [
				'`first` is the first byte of a server’s frame. `length >> 8` is the higher byte of a 16-bit number, `length & 0xff` the lower one.',
				'`eightBytes` and `fourBytes` give the bytes of a number, highest first.',
			],
			task: 'Choose the three lines that return the header as bytes, in order.',
			mistakes: {
				'seven-all':
					'In the seven bits, 126 and 127 announce a longer field. So 125 is the largest length in seven bits.',
				'sixteen-over':
					'0x10000 is 65,536 and needs 17 bits. This line would write it as `00 00`, a length of 0.',
				'sixteen-reversed':
					'This line writes the lowest byte first: 256 would become `00 01`, which is 1.',
				four: '127 announces eight bytes. With four bytes, the receiver would take the first four payload bytes as the rest of the length.',
			},
			done: 'This program always writes the shortest form: 7 bits up to 125, 16 bits up to 65,535, and 64 bits above that.',
			hints: [
				'The smallest lengths come first, and the line without `if` comes last.',
				'The two conditions compare the length with 125 and with 0xffff.',
				'`length <= 125` with two bytes, then `length <= 0xffff` with 126 and the highest byte first, then 127 with eight bytes.',
			],
		},
		'largest-16': {
			title: 'The largest length in 16 bits',
			text: [
				'A server sends a binary message of 65,535 bytes in one frame. The lab has only its first byte.',
			],
			task: 'Type the three bytes of the header that are missing into **Hex**. The payload is not needed.',
			done: '`82 7e ff ff` is the whole header: 126 and then the largest number of 16 bits, {frame.0.length}. The receiver now waits for the payload.',
			mistakes: {
				'three-bytes':
					'The receiver takes two bytes after 126: `{byte.2} {byte.3}`, which is {frame.0.length}. 65,536 does not fit into 16 bits. The largest number that fits consists of sixteen 1 bits.',
				signed:
					'`7f ff` is 32,767: its first bit is 0. The length has no sign, so all 16 bits count.',
				direction:
					'The direction is client → server now, and a client must mask. Here the sender is the server: set the direction to server → client.',
				'first-byte':
					'The first byte is now `{byte.0}`. Leave it at `82`: FIN and opcode 2, binary.',
				half: '126 announces two bytes of length, and they are not all there. The client waits for them.',
				'seven-bits':
					'The second byte `{byte.1}` is the length itself, {frame.0.length}. To announce two bytes of length, the seven bits must be 126.',
				'decimal-digits':
					'`65 53` are decimal digits, but the bytes are hexadecimal: 0x6553 is {frame.0.length}. In 65,535 all 16 bits are 1.',
				unchanged:
					'`82` is only the first byte. The receiver waits for the second one, which announces the length form.',
				'no-marker':
					'`ff` as the second byte means MASK = 1 and 127. The seven bits must first say which form follows.',
				masked: 'MASK is 1. A server must not mask, so the second byte is at most `7f`.',
				'long-form':
					'The length {frame.0.length} is right, but 16 bits can hold it. A sender must use the shortest form.',
				'too-short':
					'127 announces eight bytes of length. They are not all there, so the receiver still waits for the header.',
				'one-byte':
					'`{byte.2} {byte.3}` is 255. In 65,535 all 16 bits are 1, not only the last eight.',
			},
			otherwise: 'The length is {frame.0.length}, and it must be 65,535 in the shortest form.',
			hints: [
				'The second byte has MASK = 0 and the value that announces 16 bits.',
				'The second byte is `7e`. In 65,535 all 16 bits are 1.',
				'The header is `82 7e ff ff`: binary, 126, and the 16 bits of 65,535.',
			],
		},
		'next-frame': {
			title: 'Where does the next frame begin?',
			text: [
				'You’re the server. 132 bytes of a client’s frame are here: `82 fe 00 7e`, the key `37 fa 21 3d`, and 124 bytes of payload.',
				'Now `37 fa 89 80 51 c4 0b 9e` arrive. The lab shows only these eight bytes.',
			],
			task: 'What do you do? If you answer, write the bytes of your frame.',
			done: '**read length:** `00 7e` is 126, so the first two new bytes end the first frame. Then `89 80` begins a masked Ping without payload. Your Pong is `8a 00`.',
			mistakes: {
				text: 'Opcode {frame.0.opcode} begins a message for the page. The client still waits for its Pong, opcode A.',
				close:
					'Opcode 8 is a Close, so you begin to end the connection. The client asked only for a Pong.',
				reserved:
					'In your first byte at least one of the three bits after FIN is 1. These bits are reserved, so the client fails the connection.',
				more: 'More bytes follow your Pong, and the client reads them as another frame. An empty Pong has two bytes.',
				half: 'Your frame is not complete, so the client waits for the rest. An empty Pong has two bytes.',
				'not-final':
					'FIN is 0 in your frame. A control frame must not be fragmented, so the client fails the connection.',
				fail: 'The lab reads `37` as a header, but this byte is payload. A receiver that counts the length wrongly makes the same mistake.',
				wait: 'The frame needs 126 bytes of payload, and you had 124. Two of the new bytes complete it. The other six are a whole frame, which needs an answer.',
				masked:
					'Your frame has MASK = 1. You are the server, and the client must close the connection when a server masks.',
				ping: 'Your frame has opcode 9, so it is another Ping. The client waits for a Pong, opcode `a`.',
				'with-payload':
					'Your Pong has {frame.0.length} bytes of payload, but the Ping has none: its second byte is `80`, length 0.',
			},
			otherwise:
				'Your bytes are `{bytes}`. The client has sent a Ping without payload and expects a Pong from you, the server.',
			hints: [
				'**Read length** of the first frame: how many payload bytes does `00 7e` announce? How many of them are still missing?',
				'Two bytes are missing, so `37 fa` ends the first frame. The next header begins with `89 80`.',
				'`89 80 51 c4 0b 9e` is a Ping with length 0 and a key. You answer it with `8a 00`.',
			],
		},
		exit: {
			title: 'What you know now',
			text: ['Four questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'border-empty': {
			question: 'A server’s frame has 0 bytes of payload. How many bytes does its header have?',
			because:
				'An empty payload has a length, too: 0 in the seven bits. So the header has two bytes.',
		},
		'border-125': {
			question: 'A server’s frame has 125 bytes of payload. How many bytes does its header have?',
			because: '125 is the largest length of the 7-bit form. So the header has two bytes.',
		},
		'border-126': {
			question: 'A server’s frame has 126 bytes of payload. How many bytes does its header have?',
			because:
				'126 needs the 16-bit form. Two bytes of length follow the first two, so the header has four.',
		},
		'border-65535': {
			question:
				'A server’s frame has 65,535 bytes of payload. How many bytes does its header have?',
			because:
				'65,535 is the largest length in 16 bits. Two bytes of length follow the first two, so the header has four.',
		},
		'border-65536': {
			question:
				'A server’s frame has 65,536 bytes of payload. How many bytes does its header have?',
			because:
				'65,536 needs the 64-bit form. Eight bytes of length follow the first two, so the header has ten.',
		},
		'border-million': {
			question:
				'A server’s frame has 1,000,000 bytes of payload. How many bytes does its header have?',
			because:
				'A million is more than 65,535, so it needs the 64-bit form. Eight bytes of length follow the first two, so the header has ten.',
		},
		'border-10000': {
			question:
				'A server’s frame has 10,000 bytes of payload. How many bytes does its header have?',
			because:
				'10,000 is between 126 and 65,535. Two bytes of length follow the first two, so the header has four.',
		},
		'read-300': {
			question: 'A header is `82 7e 01 2c`. How many bytes of payload does it announce?',
			because: '126 announces 16 bits, and 0x012c is 1 × 256 + 44 = 300.',
		},
		'write-126': {
			question:
				'A server sends 126 bytes in one frame. Which three bytes come after the first byte, in hex?',
			because:
				'The seven bits cannot give the length 126. `7e` announces 16 bits, and `00 7e` is 126.',
		},
		'write-200': {
			question:
				'A client sends 200 bytes (0xc8) in one frame. Which three bytes come after the first byte and before the key, in hex?',
			because: 'MASK = 1 and 126 make `fe`. 200 in 16 bits is `00 c8`.',
		},
		'write-1000': {
			question:
				'A server sends 1,000 bytes (0x3e8) in one frame. Which three bytes come after the first byte, in hex?',
			because: '`7e` announces 16 bits. 0x3e8 in two bytes is `03 e8`, the highest byte first.',
		},
		'write-70000': {
			question:
				'A server sends 70,000 bytes (0x11170) in one frame. Which nine bytes come after the first byte, in hex?',
			because:
				'70,000 is more than 65,535, so `7f` announces eight bytes. 0x11170 needs three of them, and five zero bytes come first.',
		},
		'longest-header': {
			question: 'How many bytes does the longest header of a frame have?',
			because: 'The first two bytes, eight bytes of length and four bytes of key make 14.',
		},
		'five-in-16': {
			question:
				'A server writes the length 5 as `7e 00 05`. Which single byte must it write instead, in hex?',
			because:
				'RFC 6455 §5.2: the minimal number of bytes must be used to encode the length. 5 fits into the seven bits, and MASK is 0: `05`.',
		},
		counted: {
			question: 'Which bytes does the length in a frame’s header count?',
			choices: {
				payload: 'the payload',
				'payload-key': 'the payload and the key',
				frame: 'the whole frame',
			},
			because:
				'The header with its key is not counted. A masked “Hello” is a frame of 11 bytes with length 5.',
		},
		'top-bit': {
			question: 'What is the rule for the highest bit of the 64-bit length?',
			choices: {
				'may-be-1': 'It may be 1 for very large frames.',
				'must-be-0': 'It must be 0.',
				'is-mask': 'It is the MASK bit.',
			},
			because: 'RFC 6455 §5.2: the most significant bit must be 0. MASK is in the second byte.',
		},
	},
	teacher: {
		goals: [
			'Read the length of a frame in each of the three forms, and say where the payload begins.',
			'Write the header for any length in the shortest form, with and without a masking key.',
			'Name the lengths at which the form changes, 126 and 65,536, and say why 65,536 does not fit into 16 bits.',
		],
		questions: [
			{
				before: 'server-hangs',
				ask: 'Seven bits are free for the length. Which numbers can they hold?',
				answer: '0 to 127. The protocol uses 0 to 125 as lengths and the last two as markers.',
			},
			{
				before: 'sixty-four-bits',
				ask: 'Two bytes hold 0 to 65,535. How can a frame carry more?',
				answer: 'A second marker is needed: 127 announces eight bytes of length.',
			},
			{
				before: 'claim',
				ask: 'How many different values do two bytes have, and which is the largest?',
				answer: '65,536 values. The first is 0, so the largest is 65,535.',
			},
			{
				before: 'article',
				ask: 'What does a receiver do if it reads a length that is far too large?',
				answer:
					'It waits for bytes that never come, takes the next frames for payload, or fails the connection with 1009.',
			},
			{
				before: 'second-byte',
				ask: 'No byte in the stream marks the end of a frame. How does the receiver find the next one?',
				answer: 'By counting. After the header it counts as many bytes as the length says.',
			},
		],
		notes: {
			'server-hangs': [
				'Let the class vote. Ask those who take `37` for the key: how would the sender then write 200?',
			],
			'sixteen-bits': [
				'Point at the last seven bits of the second byte and then at bytes 2 and 3. Let the class compute 1 × 256 + 0 aloud.',
			],
			'two-length-bytes': [
				'Half of the class says `01 02`, the other half `02 01`. Type both, and read what the server waits for.',
			],
			'read-firefox-header': [
				'Say that a browser sent these bytes. Learners underline the sign, the length and the key on paper.',
			],
			'one-byte-more': [
				'Collect the predictions on the board before you lock one. 127, 128 and 130 are common answers.',
			],
			article: [
				'The header is a real example from a Chinese article. The author read only the last two bytes.',
				'Write the eight bytes on the board and cross out the zeros at the left. `11 22 33 44` remains.',
			],
			'sixteen-bit-header': [
				'Show that 126 comes twice: as `fe` (the marker, with MASK) and as `00 7e` (the length).',
			],
			'first-64': [
				'Learners may work in pairs: one dictates the 14 bytes, the other types. Then they change places.',
			],
			'next-frame': [
				'Draw a row of boxes for the payload and mark the cut after byte 124. The next two bytes still belong to this payload.',
			],
		},
		misunderstandings: [
			{
				belief: 'A longer form of the length may always be used; it only adds a few bytes.',
				say: 'RFC 6455 §5.2 demands the minimal number of bytes. The lab reports `7e 00 05` as a broken rule.',
			},
			{
				belief: 'The length counts the masking key, because the key comes after the length.',
				say: 'It counts the payload alone. In **Examples**, open **“Hello”, masked**: length 5, frame 11 bytes.',
			},
			{
				belief: 'Common computers store the lowest byte first, so WebSocket sends it first, too.',
				say: 'The protocol fixes the order for all machines: the highest byte first. A program must convert.',
			},
			{
				belief: 'A message of more than 65,535 bytes must be split into several frames.',
				say: 'It need not be. One frame can announce up to 2⁶³ − 1 bytes. Lesson 7 shows why senders split messages.',
			},
		],
	},
};
