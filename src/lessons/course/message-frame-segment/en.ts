import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'Message, frame, segment',
	can: 'You can split a message into frames, and receive it no matter how TCP cuts the bytes.',
	steps: {
		segments: {
			title: 'Eight TCP segments',
			text: [
				'A server sends `Hello` in one frame, and TCP carries its seven bytes in seven pieces. Then it sends `1`, `2` and `3`, each in a frame, and TCP puts all three into one piece.',
			],
			task: 'How many messages does the page get?',
			unit: 'events',
			mistakes: {
				'per-segment':
					'8 is the number of segments. But a `message` event needs a complete message. The first six segments complete no message, the seventh completes one, and the eighth completes three.',
				'last-as-one':
					'2 counts the last segment as one message. It contains three frames, and each of them is a whole message.',
				'per-byte':
					'10 counts each segment with one byte as a message. One byte of a frame is not a message: the browser waits for the rest.',
			},
			done: 'A piece of TCP is a **segment**. Eight segments carried four frames, and the page got {client.messages} messages. TCP delivers a stream of bytes without boundaries. The receiver finds the end of each frame by its length.',
		},
		'three-frames': {
			title: 'One message in three frames',
			text: [
				'A sender may split a message, too. `{byte.0}` ① begins a text that goes on: FIN is 0. `{byte.5}` ② continues it: opcode 0. `{byte.8}` ③ ends it: FIN is 1. The page gets “{message.0.text}”.',
			],
		},
		'three-first-bytes': {
			title: 'Three messages become one',
			text: [
				'A server meant to send “WebSocket” in three frames. But each begins with `81`, so the page gets “Web”, “Sock” and “et”.',
			],
			task: 'Mend the first byte of each frame, so that it becomes one message.',
			done: '`01` begins, `00` continues, `80` ends. The page gets one message, “{message.0.text}”, and cannot see that there were three frames. No other message may begin before this one has ended.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				unchanged: 'Each frame still has FIN = 1, so each is a whole message.',
				'text-again':
					'The second frame has opcode 1: a new text begins before the first has ended. The client would fail the connection with 1002. The opcode of a continuation is 0.',
				'text-at-end':
					'The first bytes of the first two frames are right. The third frame has opcode 1: a new text begins before the first has ended. The client would fail the connection with 1002.',
				'first-fin':
					'FIN = 1 in the first frame ends the message after “Web”. The second frame then has no message to continue, and the client would fail the connection with 1002.',
				'no-start':
					'The first frame has opcode 0, but there is no message to continue. The client would fail the connection with 1002. The first frame names the type: opcode 1.',
				'open-end':
					'FIN is 0 in the last frame too. The message never ends, and the page gets nothing.',
				'one-frame': 'This is one message in one frame. The task asks for three frames.',
			},
			otherwise:
				'These frames do not make one message “WebSocket”. For each frame, ask two questions: is it the first, and is it the last?',
			hints: [
				'Only the first frame has opcode 1, and only the last one has FIN = 1.',
				'The first frame is not the last: FIN 0, opcode 1, so its first byte is `01`.',
				'The first bytes are `01` (text begins), `00` (continues) and `80` (continues and ends).',
			],
		},
		'pong-when': {
			title: 'When does the Pong leave?',
			text: [
				'The server sends “Hello” in three frames, and after the first one a Ping. The last frame leaves 60 ms later.',
			],
			task: 'When does the browser answer the Ping?',
			choices: {
				after: 'after the last fragment, as soon as the message is complete',
				'at-once': 'as soon as the Ping arrives, in the middle of the message',
				script: 'when the script of the page calls a function',
			},
			replies: {
				after: 'The Pong does not wait for the end of the message around the Ping.',
				'at-once': '',
				script: 'Pages have no function for Ping and Pong. The browser answers by itself.',
			},
			done: 'The Pong left when the Ping arrived. The last fragment arrived 60 ms later and completed the message. The page got {client.messages} `message` event and no event for the Ping.',
		},
		'a-ping-and-half': {
			title: 'You are the server',
			text: [
				'These bytes have come from the client. The last one, `80`, begins a frame whose rest is still on its way. The lab doesn’t unmask for you.',
			],
			task: 'What do you do now? If you answer, type each byte of your frame.',
			done: 'The Ping is complete, so the Pong goes out at once: `8a 02` and the unmasked data “hi”. No rule asks for an answer to a fragment: “Hel” and the byte `80` stay in the buffer.',
			mistakes: {
				waited:
					'The Ping is complete, and it must be answered. The answer waits neither for the message around the Ping nor for the half frame after it.',
				failed:
					'No rule is broken. A client may send fragments, a Ping may come between them, and TCP can deliver half a frame.',
				echo: 'No rule asks for an answer to a text. And the text is not complete: an echo of “Hel” would be a different message.',
				masked:
					'MASK is 1 in your frame. A server must not mask: the client would fail the connection with 1002.',
				'still-masked':
					'`32 65` are the masked bytes. First **unmask** them: the Pong carries the data as it was before masking.',
				'other-data':
					'The data of your Pong differ from the data of the Ping. The client could not match the two. The Ping is the second frame in the lab.',
			},
			otherwise:
				'Only the Ping asks for an answer. The Pong has opcode `a`, no mask, and the two unmasked bytes of the Ping.',
			hints: [
				'There are three frames: a fragment, a whole Ping, and one byte of the next frame. Which of them asks for an answer?',
				'The server’s Pong begins with `8a 02`. Two unmasked payload bytes follow.',
				'`32` XOR `5a` is `68`, and `65` XOR `0c` is `69`. So answer `8a 02 68 69`.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“One `send` makes one frame, one frame is one packet, so each read gives one message.” Programs that rely on this fail sooner or later.',
			],
			task: 'Which sentence is true?',
			choices: {
				packet: 'Each read from the TCP connection gives one frame.',
				'always-split': 'A long message always arrives in several frames.',
				'message-only': 'An application can rely on messages only, not on frames or segments.',
				'frames-kept':
					'The frames arrive exactly as the sender has split the message, on any path.',
			},
			replies: {
				packet:
					'In the first step one frame came in seven segments, and three frames came in one segment. For TCP there are only bytes, not frames.',
				'always-split':
					'A sender may split a message, but it need not. One frame can announce up to 2⁶³ − 1 bytes.',
				'message-only':
					'TCP decides how the bytes are cut into segments, and an intermediary may split or join fragments (§5.4). The message arrives as it was sent.',
				'frames-kept':
					'An intermediary may split or join the fragments, if it understands all extensions in use (§5.4).',
			},
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'Chromium really sent these bytes for one `send`. One frame begins with `02`, the next with `80`.',
			],
			task: 'What does the server get?',
			choices: {
				'two-messages': 'two messages, large and small',
				'one-message': 'one message, in two pieces',
				broken: 'an error: the second frame has no type',
			},
			replies: {
				'two-messages': '`02` has FIN = 0: this message goes on in the next frame.',
				'one-message':
					'Right. `02` begins a binary message, and `80` ends it. Firefox sent the same data in one frame. The application notices neither.',
				broken: 'Opcode 0 means: the type is that of the frame before.',
			},
		},
		'last-flag': {
			title: 'The message does not end',
			text: [
				'A server has sent three fragments: “to”, “get” and “her”. The page has got nothing yet.',
			],
			task: 'First **read flags** of each frame. Then change one bit, so that the page gets the message “together”.',
			done: 'FIN = 1 in the last frame ends the message: `80` is FIN and opcode 0. The page gets one message, “{message.0.text}”.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				binary:
					'The opcode of the first frame is 2 now, so this is a binary message. Leave the first frame as it was, with opcode 1, text.',
				unchanged: 'No bit has changed. The first bit of each frame is FIN.',
				'one-frame':
					'You have joined the frames. The page gets the message, but the task asks for three frames.',
				'text-again':
					'The last frame has opcode 1, so a new text begins in the middle of the first one. The client would fail the connection with 1002. Only the first fragment names the type.',
				'first-fin':
					'FIN = 1 in the first frame ends the message after “to”. Then “get” continues a message that does not exist, and the client would fail the connection with 1002.',
				'second-fin':
					'FIN = 1 in the second frame ends the message after “toget”. Then “her” continues a message that does not exist, and the client would fail the connection with 1002.',
			},
			otherwise:
				'These bytes are not three valid frames with the message “together”. Keep the opcodes `1`, `0` and `0`, and look at FIN.',
			hints: [
				'A receiver waits until a frame says that it is the last one.',
				'The bit is in the first byte of the third frame: byte 9, counted from 0.',
				'Byte 9 becomes `80`: FIN = 1 says that this is the last frame, and opcode 0 continues the text.',
			],
		},
		'ping-between': {
			title: 'A Ping inside a message',
			text: [
				'A control frame (Close, Ping, Pong) may come between two fragments. **Change frames** can split a frame before the selected payload byte, and add a Ping after a frame.',
			],
			task: 'Split “Hello, world” into three frames, wherever you like, with a Ping between two of them.',
			done: 'The four frames carry one message, “{message.0.text}”, and a Ping. A Ping need not wait for the end of a long message.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				unchanged:
					'The message is still in one frame. Select a payload byte, and split before it in **Change frames**.',
				'ping-in-pieces':
					'Your Ping has FIN = 0. A control frame must not be fragmented, so the client would fail the connection with 1002.',
				'not-continued':
					'A frame after the first has opcode 1 or 2, so it begins another message. The first text has not ended, so the client would fail the connection with 1002. After a Ping the text goes on with opcode 0.',
				'not-begun':
					'A continuation has no message to continue: a fragment before it already has FIN = 1. The client would fail the connection with 1002.',
				'open-end':
					'No fragment has FIN = 1, so the message does not end. The FIN of the Ping does not end the message.',
				'ping-first': 'The Ping comes before the first fragment. Put it between two fragments.',
				'ping-last': 'The Ping comes after the last fragment. Put it between two fragments.',
				'no-ping': 'The message is split. The Ping between two fragments is missing.',
				'two-pieces':
					'The task asks for three fragments and a Ping, which are four frames. There are {frames} now.',
			},
			otherwise:
				'There are {frames} frames now, and the first message is “{message.0.text}”. The task asks for three fragments of “Hello, world” and one Ping between them.',
			hints: [
				'Select a payload byte, and split the frame before it in **Change frames**. Do this twice. Then select the first or the second fragment, and add a Ping after it.',
				'The fragments begin with `01`, `00` and `80`. An empty Ping is `89 00`.',
				'For example: `01 05` “Hello”, then the Ping `89 00`, then `00 02` “, ”, then `80 05` “world”. FIN in the last frame ends the message.',
			],
		},
		'cut-anywhere': {
			title: 'Cut the bytes yourself',
			text: [
				'With the handshake’s response and a Close, “Hello, world” and a Ping take {segments.down} TCP segments.',
				'The most that a segment carries is **Data per segment (MSS)**, in **Build** under **Link**.',
			],
			task: 'Let each segment carry at most two bytes of data.',
			done: 'The server’s {bytes.down} bytes came in {segments.down} segments. The page still got {client.messages} message, “{client.got.0}”, and the browser got the Ping before the message was complete.',
			mistakes: {
				'more-messages':
					'The page now gets {client.messages} messages. You have changed what the server sends; only the segments should be smaller.',
				'other-text':
					'The first message is now “{client.got.0}”, and not “Hello, world”. “Undo” brings back the script and the settings of this task.',
				'no-ping':
					'The Ping is missing from the server’s script. “Undo” brings back the script of this task.',
				unchanged:
					'TCP still needs only {segments.down} segments, because each may carry up to {set.link.mss} bytes.',
				'too-large':
					'There are {segments.down} segments now. With at most two bytes in each, the server needs more than 70.',
			},
			otherwise:
				'Keep the script as it was at the beginning, and make only the segments smaller. So far the number of segments is {segments.down}, and the number of messages is {client.messages}.',
			hints: [
				'The setting belongs to the link, not to the script of the server.',
				'In **Build**, look under **Link**. **Data per segment (MSS)** is {set.link.mss} bytes now.',
				'Set **Data per segment (MSS)** to 2. The frames stay the same, and TCP sends each fragment in several segments.',
			],
		},
		'fifty-cuts': {
			title: 'Fifty random ways to cut',
			text: [
				'A program cuts the bytes of this message and its Ping at random places, and gives the pieces to a receiver: 50 times.',
			],
			task: 'In how many of the runs does the receiver report the same as without cuts, a Ping and one message?',
			unit: 'of 50',
			mistakes: {
				none: 'A cut does not damage a frame. The receiver keeps what it has, and the next piece goes on where the last one ended.',
				uncut:
					'The message need not arrive in one piece. The receiver keeps what it has, and the next piece goes on where the last one ended.',
				half: 'The result does not depend on the places of the cuts. The receiver keeps an unfinished header in the same way as an unfinished payload.',
			},
			done: 'The program has run: in {slicings.same} of 50 runs the receiver reported one Ping and then one message. The places where TCP cuts change nothing.',
		},
		'receive-loop': {
			title: 'The receiving part of a program',
			text: [
				'TCP calls you with a `chunk` of any size. `buffer` and `parts` keep their content.',
				'`takeWholeFrames` leaves an incomplete frame in the buffer, `control` handles a control frame, and `deliver` hands over a message.',
			],
			task: 'Choose the lines that deliver each message once, in order.',
			mistakes: {
				'chunk-is-frame': 'A chunk is not a frame: it can hold half a frame or several frames.',
				'chunk-is-message':
					'A chunk is not a message. This line would deliver header bytes and incomplete texts.',
				'control-drops':
					'With this line, a Ping between fragments would delete the beginning of the message. Control frames leave `parts` alone.',
				push: 'This line needs a frame from the loop, and it comes after the line that handles control frames. Otherwise the payload of a Ping gets into `parts`.',
			},
			done: 'The buffer joins what TCP has cut, and `parts` joins what the sender has split.',
			hints: [
				'New bytes go into the buffer before anything is read.',
				'In the loop, control frames come first; they are handled and do not get into `parts`.',
				'The order is: append, the loop, control frames, push, deliver at FIN, and the closing brace.',
			],
		},
		'a-fragment': {
			title: 'Only a fragment',
			text: [
				'This is another connection. The handshake is over, and the lab shows the first bytes from the client.',
				'First **read flags**: they decide what the server does now.',
			],
			task: 'Decide what the server does.',
			done: 'FIN is 0: the fragment “Hel” has come, and the message is not complete. No rule asks for an answer, so the server keeps the three bytes. Until this message has ended, no other message may begin.',
			mistakes: {
				failed:
					'The frame breaks no rule. A client may fragment its messages, and each server must accept that.',
				pong: 'A Pong answers a Ping, opcode 9. This frame has opcode 1.',
				echo: 'No rule asks for an answer to a text. And the text is not complete: an echo of “Hel” would be a different message.',
			},
			otherwise: 'Nothing in this frame asks for bytes from the server. Look at FIN.',
			hints: [
				'The first byte is `01`. Is this the last frame of its message?',
				'FIN = 0 and opcode 1: a text has begun, and more frames follow.',
				'The server can neither deliver an unfinished message nor find a broken rule. So it waits.',
			],
		},
		'a-second-text': {
			title: 'After the fragment',
			text: [
				'On another connection the fragment “Hel”, with FIN = 0, has arrived earlier. Now this frame comes.',
				'Close codes: 1000 is a normal closure, 1002 a protocol error, 1007 data that doesn’t fit its type.',
			],
			task: 'Decide what the server does.',
			done: 'The text “Hel” has not ended, and opcode 1 begins another one. Fragments of two messages must not be mixed. The server fails the connection with 1002.',
			mistakes: {
				waited:
					'Waiting does not help: opcode 1 begins a new text, and “Hel” has not ended. The server cannot tell which frames belong to one message.',
				answered:
					'No answer repairs this. A frame with opcode 1 is not allowed before the message “Hel” has ended.',
				normal:
					'1000 means that the connection has done its work. Here the client has broken a rule of the protocol.',
				'not-utf8':
					'The payload “x” is valid UTF-8. The order of the frames is wrong, and that is a protocol error.',
			},
			otherwise:
				'The frame is valid by itself, but not after a fragment with FIN = 0. Which code stands for a protocol error?',
			hints: [
				'**Read flags**, and compare the opcode with the state of the server: a text message has begun.',
				'After a fragment with FIN = 0, the next data frame must have opcode 0. So the server fails the connection.',
				'The code is 1002, protocol error: a new message begins before the previous one has ended (§5.4).',
			],
		},
		exit: {
			title: 'What you know now',
			text: [
				'Four questions about this lesson; they do not need the lab. A question that you miss comes back later.',
			],
		},
	},
	items: {
		'segment-messages': {
			question:
				'Ten text frames, each with FIN = 1, arrive in three TCP segments. How many `message` events does the page get?',
			because: 'Each frame with FIN = 1 and opcode 1 is a whole message. Segments do not count.',
		},
		'segment-first-byte': {
			question:
				'A server sends a text in three frames. What is the first byte of the first frame, in hex?',
			because: 'FIN is 0, because more frames follow. The opcode is 1, text: `01`.',
		},
		'segment-last-byte': {
			question:
				'A server sends a text in three frames. What is the first byte of the last frame, in hex?',
			because: 'FIN is 1, and the opcode is 0, continuation: `80`.',
		},
		'segment-three-bytes': {
			question: 'A read gives the bytes `81 05 48` and no more. What does the receiver do?',
			choices: {
				fail: 'It fails the connection, because the frame is too short.',
				keep: 'It keeps the bytes and waits for the rest.',
				deliver: 'It delivers the text “H”.',
			},
			because:
				'The length says five payload bytes, and one has arrived. TCP brings the rest later.',
		},
		'segment-ping-fin': {
			question: 'A Ping has FIN = 0. What does the receiver do?',
			choices: {
				wait: 'It waits for the rest of the Ping.',
				answer: 'It answers with a Pong.',
				fail: 'It fails the connection.',
			},
			because: '§5.5: a control frame must not be fragmented.',
		},
		'segment-intermediary': {
			question:
				'A server sends “ab” in two frames. An intermediary joins them into one frame. What does the page get?',
			choices: {
				one: 'one message, “ab”',
				two: 'two messages, “a” and “b”',
				fail: 'an error event, because the frames have changed',
			},
			because:
				'Without the intermediary the page would get one message as well. Where a frame ends has no meaning for the page.',
		},
		'segment-two-messages': {
			question: 'May a server send the fragments of two text messages alternately?',
			choices: {
				mixed: 'Yes, each first frame names the type of its message.',
				'one-by-one': 'No, one message must end before the next begins.',
				numbered: 'Yes, each frame has the number of its message.',
			},
			because:
				'A frame has no field that says to which message it belongs, so §5.4 forbids mixed fragments, unless an extension allows them.',
		},
	},
	teacher: {
		goals: [
			'Tell message, frame and TCP segment apart, and say which program makes each of them.',
			'Split a message into frames with the right FIN bits and opcodes, and put a Ping between them.',
			'Receive bytes that TCP has cut anywhere: answer, fail the connection or wait.',
		],
		questions: [
			{
				before: 'segments',
				ask: 'You send a letter of seven pages in seven envelopes. How many letters does the reader get?',
				answer:
					'One. The envelopes are the business of the post, as the segments are the business of TCP.',
			},
			{
				before: 'three-first-bytes',
				ask: 'Which two questions does the first byte of a data frame answer?',
				answer: 'Does a message begin here or go on (opcode)? Does it end here (FIN)?',
			},
			{
				before: 'a-ping-and-half',
				ask: 'A server has half a message. Which three things can the server do with this half, and which one is right?',
				answer: 'Deliver, reject or keep. It must keep the half and wait.',
			},
			{
				before: 'ping-between',
				ask: 'Why may a Ping come in the middle of a message?',
				answer:
					'Otherwise it would have to wait for the end, and that can take a long time for a large message.',
			},
			{
				before: 'receive-loop',
				ask: 'A read returns ten bytes. How many frames is that?',
				answer: 'Less than one, one, or several. Only the frame headers can tell.',
			},
		],
		notes: {
			segments: [
				'Let the class vote for 4 and for 8, and ask both groups for a reason.',
				'After the reveal, count the arrows and then the `message` events in the details.',
			],
			'three-first-bytes': [
				'Give each frame to one learner, who holds up FIN and opcode on paper. The class checks the row.',
			],
			'pong-when': ['Show the Pong in the diagram: it leaves between two fragments.'],
			'cut-anywhere': [
				'Show the change on the projector, and read **In transit** at about 130 ms before and after it. The list of events stays the same.',
			],
			'fifty-cuts': [
				'Ask in how many runs, at least, the result will be the same. Then ask for a place where a cut would do harm.',
			],
			'receive-loop': [
				'Follow the chunks `81`, `05 48` and `65 6c 6c 6f` through the lines of the code, and note what `buffer` contains.',
			],
		},
		misunderstandings: [
			{
				belief: 'In my tests one `send` was always one read, so this is how it works.',
				say: 'A small message on an idle connection often fits into one segment. Repeat the step “Cut the bytes yourself” with 1,460 and with 2 bytes per segment.',
			},
			{
				belief: 'The second frame of a text message has opcode 1, because it is text, too.',
				say: 'Opcode 1 begins a new message. A continuation has opcode 0. The first frame gives the type of the whole message (§5.4).',
			},
			{
				belief: 'A page can see the frames, or ask for frames of a certain size.',
				say: 'For messages the API has only `send` and the `message` event. The browser decides how a message is split into frames.',
			},
			{
				belief: 'Fragments of two messages can be interleaved, as in HTTP/2.',
				say: 'A frame does not say which message it belongs to, so §5.4 forbids interleaving unless an extension allows it.',
			},
		],
	},
};
