import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'The upgrade request',
	can: 'You can write the request with which a WebSocket begins, and predict how a server answers a faulty one.',
	steps: {
		'address-bar': {
			title: 'A WebSocket server in the address bar',
			text: [
				'A page opens a WebSocket with this request. Now you type `http://localhost:8080/` into the address bar instead: the browser sends only lines 1 and 2, without lines 3 to 7.',
			],
			task: 'The server has no pages. What does it do?',
			choices: {
				page: 'It sends an empty page.',
				refuse: 'It refuses, because the request does not ask for WebSocket.',
				open: 'It opens a WebSocket, because that is the only thing it offers.',
				nothing: 'It waits for WebSocket data and sends nothing.',
			},
			replies: {
				page: 'A server that also has pages would send one. This server has none.',
				refuse: '',
				open: 'The client has not asked for WebSocket, so it could not read frames.',
				nothing: 'The request is complete, so the server answers it.',
			},
			done: 'The lab now shows this request, and its server answers {status}, “Upgrade Required”. A WebSocket begins as an HTTP request, and the client must ask for the change of protocol.',
		},
		'worked-lines': {
			title: 'The lines that ask',
			text: [
				'Three of these **header fields** do the asking. ① says where. ② says what the client wants: `websocket`. ③ says that line 5 is meant for the next computer alone. Without any of them the server refuses.',
			],
		},
		order: {
			title: 'Put a request together',
			text: [
				'A program wants to open `ws://chat.example/chat`. Build its request. The fields may be in any order, and `\\r\\n` is the empty line at the end.',
			],
			task: 'Choose the seven lines of the request. Three lines don’t belong to it.',
			mistakes: {
				'ws-target':
					'The request line has the path `/chat`, not a `ws:` URL. The server of the lab answers 400 to this line.',
				'connection-websocket':
					'`Connection` lists names of fields, here `Upgrade`. The protocol is named in the field `Upgrade`.',
				accept:
					'`Sec-WebSocket-Accept` is a field of the response. The server computes it from the key.',
				end: 'The empty line ends the request. The server would not read the lines after it as fields.',
			},
			done: 'The lab now shows such a request: a request line, five fields and an empty line. A browser adds `Origin` and more fields.',
			hints: [
				'The first line has the method and a path. The last one is empty.',
				'The five fields are Host, Upgrade, Connection, the key and the version.',
				'`GET /chat HTTP/1.1`, then the five fields in any order, then `\\r\\n`. Leave out the `ws:` line, `Connection: websocket` and the accept value.',
			],
		},
		'version-eight': {
			title: 'An old client',
			text: [
				'An old client still sends `Sec-WebSocket-Version: 8` in line 6, from a draft of the protocol.',
			],
			task: 'This server knows only version 13. What does it do?',
			choices: {
				accepts: 'It answers 101 and uses version 13 from then on.',
				'names-version': 'It answers 426 and names its own version.',
				'bad-request': 'It answers 400 and nothing more.',
			},
			replies: {
				accepts: 'The client would read what follows by the rules of another version.',
				'names-version': '',
				'bad-request':
					'The client would not learn what to change. RFC 6455 §4.4 demands a field that names the versions of the server.',
			},
			done: 'The server answers {status} with `Sec-WebSocket-Version: {response.field.Sec-WebSocket-Version}`. A client that supports this version can send another request. Real servers differ: see **What real programs do here**.',
		},
		'one-part': {
			title: 'A proxy has dropped a line',
			text: [
				'Between the page and the server stands a **proxy**, which passes requests on. It has dropped a line, and the server answers {server.status}.',
			],
			task: 'Repair the request in the box **Request**. Leave the key as it is.',
			done: 'Now `Connection` names a field that exists, and `Upgrade` names the protocol. The server answers {status} and switches protocols.',
			mistakes: {
				'still-marked':
					'The server answers 101, but the lab still marks a fault: in the checks of the request, or in the checks of the response. The rule beside it says what is wrong.',
				target: 'The request line asks for `{request.target}`. The path of the URL is `/`.',
				'other-url':
					'The URL at the top of the lab is now `{url}`. Leave it as it was: `ws://localhost:8080/`.',
				'space-first':
					'The line below the request line begins with a space, and the server answers {server.status}. Remove the space.',
				'other-host':
					'`Host: {request.field.Host}` does not name the host and the port of the URL at the top of the lab. Leave this line as it was.',
				version:
					'The server cannot use the version, and answers {server.status}. Leave `Sec-WebSocket-Version: 13` as it was, in one line.',
				origin:
					'The server switches protocols, but the client is a browser, and a browser always sends its `Origin`. Leave this line as it was.',
				'connection-gone':
					'The line `Connection: Upgrade` is missing, so the server answers {server.status}. It must stay: it names the field `Upgrade`.',
				space:
					'A space is in front of a colon, and the server answers {server.status}. The colon follows the name directly.',
				name: 'The server cannot read the name of a field, and answers {server.status}. Write a name without spaces or quotation marks, a colon and a value.',
				folded:
					'A line begins with a space, so it continues the line above it (an obsolete form). The server answers {server.status}. Remove the space.',
				'no-end':
					'The request is not complete, so the server sends nothing. After the last field an empty line must follow.',
				'after-end':
					'A line is below the empty line. The empty line ends the request, so the server does not read that line as a field. Move it up.',
				'request-line':
					'The server cannot use the request line, and answers {server.status}. The first line must read `GET / HTTP/1.1`.',
				method:
					'The method is now `{request.method}`. The handshake is a GET request, and the server answers {server.status}.',
				host: 'The server finds no `Host` that it can use, and answers {server.status}. Leave this line as it was.',
				'other-key':
					'The key is no longer `x3JJHMbDL1EzLkh9GBhXDw==`. The client would expect the accept value for its own key.',
				'still-missing':
					'`Connection` names the field `Upgrade`, but the request has no such field. The server answers {server.status}.',
				'other-protocol':
					'`Upgrade: {request.field.Upgrade}` does not ask for `websocket`. The server supports no other protocol, and answers {server.status}.',
				'connection-changed':
					'`Connection: {request.field.Connection}` no longer names the field `Upgrade`, so the server answers {server.status}.',
			},
			otherwise:
				'The server answers {server.status}. The list **Does this request ask for WebSocket?** marks the first fault.',
			hints: [
				'`Connection` lists a field. Is this field in the request?',
				'The missing line names the protocol. Each line is a name, a colon and a value.',
				'The line is `Upgrade: websocket`. The server needs both: the name in `Connection` and the field itself.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“`Connection: Upgrade` ① names the protocol to which the connection changes. The line `Upgrade: websocket` ② only repeats it.”',
			],
			task: 'Which sentence is true?',
			choices: {
				names: 'Connection names the new protocol.',
				alive: 'Connection asks the server to keep the TCP connection open for more requests.',
				fields: 'Connection names the field Upgrade, and Upgrade names the new protocol.',
				tcp: 'The two lines start a second TCP handshake.',
			},
			replies: {
				names:
					'The word in `Connection` is the name of a field. The server refuses `Connection: keep-alive`, even with `Upgrade: websocket`.',
				alive:
					'HTTP/1.1 keeps a connection open without being asked. `Connection` lists fields and options for the next recipient.',
				fields:
					'RFC 9110 §7.6.1: `Connection` lists fields that are meant for the next recipient. §7.8: `Upgrade` names protocols. So both lines are needed.',
				tcp: 'The TCP handshake came before the request. WebSocket then uses the same TCP connection.',
			},
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'Chromium really sent this request, on 20 November 2026. Most of its lines come with every request.',
			],
			task: 'Which line could a program that isn’t a browser leave out, and still get its WebSocket?',
			choices: {
				upgrade: '`Upgrade: websocket`',
				origin: '`Origin: http://127.0.0.1:8765`',
				version: '`Sec-WebSocket-Version: 13`',
			},
			replies: {
				upgrade: 'Then nothing asks for a WebSocket, and the server refuses.',
				origin:
					'Right. Browsers always say which page is asking, so that a server can refuse strange ones. Other programs needn’t.',
				version: 'Then the server doesn’t know which rules the client follows, and refuses.',
			},
		},
		'worked-answer': {
			title: 'The other lines, and the response',
			text: [
				'Line 6 ① is the **version**: {request.field.Sec-WebSocket-Version}, that of RFC 6455. Line 7 ② is the **key**: {key.bytes} random bytes, in Base64. **Origin** ③ says which page asks.',
				'The server answers {server.status}: from here on the connection carries **frames**. `Sec-WebSocket-Accept` ④ is for the next lesson.',
			],
			beside: [
				'Origin: scheme, host and port of the page. A browser always sends it, other programs need not.',
				'101: Switching Protocols',
				'400 to 499: the server sees a fault in the request',
			],
		},
		'six-parts': {
			title: 'Six changes: predict the status',
			text: [
				'In each question one part of the request in the lab is changed. Which status does the lab’s server send?',
				'After your answer you can try it: change **Request**, press **Last step**, and then **Undo**.',
			],
		},
		'three-parts': {
			title: 'Three faults at once',
			text: [
				'This request has three faults. The response is about the first fault that the server finds. After each repair the server checks further, and the status can change.',
			],
			task: 'Repair the request so that a WebSocket opens. Leave the key as it is.',
			done: 'Host names the server, Connection names Upgrade, and the version is 13. The server answers {status} and switches protocols.',
			mistakes: {
				'still-marked':
					'The server answers 101, but the lab still marks a fault: in the checks of the request, or in the checks of the response. The rule beside it says what is wrong.',
				target: 'The request line asks for `{request.target}`. The path of the URL is `/`.',
				'other-url':
					'The URL at the top of the lab is now `{url}`. Leave it as it was: `ws://localhost:8080/`.',
				'space-first':
					'The line below the request line begins with a space, and the server answers {server.status}. Remove the space.',
				'request-line':
					'The server cannot use the request line, and answers {server.status}. The first line must read `GET / HTTP/1.1`.',
				method:
					'The method is now `{request.method}`. The handshake is a GET request, and the server answers {server.status}.',
				'version-twice':
					'The request has two lines `Sec-WebSocket-Version`. A client sends exactly one, with the version 13.',
				'version-form':
					'`{request.field.Sec-WebSocket-Version}` is not one number from 0 to 255 without leading zeros, so the server answers {server.status}. A client names one version in its request.',
				'version-gone':
					'The field `Sec-WebSocket-Version` is missing, and the server answers {server.status}. Its response names the version that it supports.',
				'host-empty':
					'`Host` has no value. It must name the host and the port of the URL at the top of the lab.',
				origin:
					'The server switches protocols, but the client is a browser, and a browser always sends its `Origin`. Leave this line as it was.',
				'connection-gone':
					'The request has no line `Connection`, so the server answers {server.status}. `Connection: Upgrade` names the field `Upgrade`.',
				space:
					'A space is in front of a colon, and the server answers {server.status}. The colon follows the name directly.',
				name: 'The server cannot read the name of a field, and answers {server.status}. Write a name without spaces or quotation marks, a colon and a value.',
				folded:
					'A line begins with a space, so it continues the line above it (an obsolete form). The server answers {server.status}. Remove the space.',
				'no-end':
					'The request is not complete, so the server sends nothing. After the last field an empty line must follow.',
				'after-end':
					'A line is below the empty line. The empty line ends the request, so the server does not read that line as a field. Move it up.',
				'host-form':
					'The server cannot use `Host: {request.field.Host}`, and answers {server.status}. A request must have exactly one line `Host`, with host and port, but without scheme and path.',
				upgrade:
					'The line `Upgrade: websocket` was right and is needed. The server answers {server.status}.',
				'other-key':
					'The key is no longer `2mS0pQ9uYwX5r7tJfVbC4A==`. The client would expect the accept value for its own key.',
				'no-host':
					'Host is missing, and the server answers {server.status} because of this fault. The lab marks the other faults too, but they do not change this response.',
				'other-host':
					'`Host: {request.field.Host}` names another server. The URL at the top of the lab names host and port.',
				connection:
					'Now the server checks the other lines. `Connection: {request.field.Connection}` does not name the field `Upgrade`, so the server answers {server.status}.',
				version:
					'One fault remains. This server does not support version {request.field.Sec-WebSocket-Version}, and answers {server.status} with the version that it does support.',
			},
			otherwise:
				'The server answers {server.status}. The list **Does this request ask for WebSocket?** marks the first fault.',
			hints: [
				'One line is missing, and two lines have a wrong value.',
				'The missing line is Host, with the host and the port of the URL.',
				'Add `Host: localhost:8080`, and change the two wrong lines to `Connection: Upgrade` and `Sec-WebSocket-Version: 13`. Then all checks pass.',
			],
		},
		build: {
			title: 'Write a request',
			text: [
				"A page at `http://game.example` runs `new WebSocket('ws://game.example/room/7')`. You are its browser.",
				'Two lines of another request are there. **New key** writes a line with a random key.',
			],
			task: 'Write the request that opens this WebSocket. Its key must be new, not one from an earlier step.',
			done: 'All checks pass, and the server answers {status}. Each `new WebSocket(…)` of a page sends such a request, with some more fields.',
			mistakes: {
				'still-marked':
					'The server answers 101, but the lab still marks a fault: in the checks of the request, or in the checks of the response. The rule beside it says what is wrong.',
				'request-line':
					'The server cannot use the request line, and answers {server.status}. The first line must read `GET /room/7 HTTP/1.1`.',
				'other-url':
					'The URL at the top of the lab is now `{url}`. Leave it as it was: `ws://game.example/room/7`.',
				'no-end':
					'The server does not answer, because the request is not complete. After the last field an empty line must follow.',
				'after-end':
					'A line is below the empty line. The empty line ends the request, so the server does not read that line as a field. Move it up.',
				method:
					'The method is `{request.method}`. The handshake is a GET request, and the server answers {server.status}.',
				'host-form':
					'The server finds no `Host` that it can use, and answers {server.status}. A request must have exactly one line `Host`, here `Host: game.example`.',
				target: 'The request line asks for `{request.target}`. The path of the URL is `/room/7`.',
				host: '`Host` is `{request.field.Host}`. The URL names the host `game.example`, with the default port 80.',
				upgrade: 'No field `Upgrade` asks for `websocket`. The server answers {server.status}.',
				connection:
					'`Connection` does not name the field `Upgrade`, so the server ignores the field `Upgrade` and answers {server.status}.',
				version:
					'The request needs exactly one line `Sec-WebSocket-Version: 13`. The server answers {server.status}.',
				key: 'The request needs a key that decodes to 16 bytes, and it has none. So the server answers {server.status}. The button **New key** writes such a key.',
				'two-keys':
					'The request has two lines `Sec-WebSocket-Key`, but it must have only one. The server answers {server.status}. Delete one of them.',
				'used-key':
					'This key is from an earlier step. Each connection has a new random key, so that an old response does not fit.',
				origin: 'A browser sends the origin of its page in `Origin`: here `http://game.example`.',
			},
			otherwise:
				'The server answers {server.status}. The list **Does this request ask for WebSocket?** marks the first fault.',
			hints: [
				'The lines are the request line, Host, Origin, Connection, Upgrade, version, key, and the empty line.',
				'The first lines are `GET /room/7 HTTP/1.1`, `Host: game.example` and `Origin: http://game.example`.',
				'Then come `Connection: Upgrade`, `Upgrade: websocket`, `Sec-WebSocket-Version: 13` and a key of 16 random bytes in Base64. Then every check of the server passes.',
			],
		},
		'short-key': {
			title: 'One byte less',
			text: [
				'A program makes its key from 15 random bytes instead of 16. Its line 7 is `Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4P`, and this Base64 is valid.',
			],
			task: 'What does the server do?',
			choices: {
				switches: 'It answers 101, because the length of a random value does not matter.',
				'bad-request': 'It answers 400, “Bad Request”.',
				forbidden: 'It answers 403, “Forbidden”.',
			},
			replies: {
				switches: 'The length matters: RFC 6455 §4.2.1 demands a key that decodes to 16 bytes.',
				'bad-request': '',
				forbidden:
					'403 is for a client that is not allowed to connect, for example because its page has a wrong origin.',
			},
			done: 'The key decodes to {key.bytes} bytes, not to 16. So the request breaks RFC 6455, and the server answers {status}.',
		},
		'still-opens': {
			title: 'Four more changes',
			text: [
				'Four programs each change the request of the lab in a different way. For three of them no WebSocket opens.',
			],
			task: 'Which request still opens a WebSocket?',
			choices: {
				'lower-method': 'line 1 is `get / HTTP/1.1`',
				'lower-case': 'all field names are in lower case, such as `host`',
				'old-http': 'line 1 is `GET / HTTP/1.0`',
				'no-end': 'the empty line 8, which ends the request, is missing',
			},
			replies: {
				'lower-method':
					'The letter case of a method matters, so `get` is another method. The lab’s server answers 405.',
				'lower-case': '',
				'old-http': 'RFC 6455 §4.2.1 demands HTTP/1.1 or higher. The lab’s server answers 426.',
				'no-end':
					'Without the empty line the request has not ended. The server waits for more lines and sends nothing.',
			},
			done: 'The letter case of field names does not matter in HTTP. The letter case of the key’s value matters, because the server computes the accept value from it.',
		},
		exit: {
			title: 'What you know now',
			text: ['Four questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'request-post': {
			question:
				'In an upgrade request, line 1 is `POST / HTTP/1.1`. Which status does the Handshake lab’s server send?',
			choices: {
				'not-allowed': '405, “Method Not Allowed”',
				switching: '101, “Switching Protocols”',
				'upgrade-required': '426, “Upgrade Required”',
			},
			because:
				'RFC 6455 §4.1 item 2: the method of the request must be GET. The response names it: `Allow: GET`.',
		},
		'request-no-host': {
			question:
				'In an upgrade request, line 2, Host, is missing. Which status does the Handshake lab’s server send?',
			choices: {
				'bad-request': '400, “Bad Request”',
				'not-found': '404, “Not Found”',
				switching: '101, “Switching Protocols”',
			},
			because: 'RFC 9112 §3.2: a server must answer 400 to an HTTP/1.1 request without Host.',
		},
		'request-no-upgrade': {
			question:
				'In an upgrade request, line 5, Upgrade, is missing. Which status does the Handshake lab’s server send?',
			choices: {
				success: '200, success',
				switching: '101, “Switching Protocols”',
				'upgrade-required': '426, “Upgrade Required”',
			},
			because:
				'No line names the protocol that the client wants. This server has no pages, so it asks for the upgrade.',
		},
		'request-upgrade-case': {
			question:
				'In an upgrade request, line 5 is `Upgrade: WebSocket`, with capitals. Which status does the Handshake lab’s server send?',
			choices: {
				'upgrade-required': '426, “Upgrade Required”',
				'bad-request': '400, “Bad Request”',
				switching: '101, “Switching Protocols”',
			},
			because: 'RFC 6455 §4.2.1: the letter case of this value does not matter.',
		},
		'request-keep-alive': {
			question:
				'In an upgrade request, line 4 is `Connection: keep-alive`. Which status does the Handshake lab’s server send?',
			choices: {
				switching: '101, “Switching Protocols”',
				'upgrade-required': '426, “Upgrade Required”',
				success: '200, success',
			},
			because:
				'The server looks at the field Upgrade only if Connection lists it. `Connection: keep-alive, Upgrade` would be right.',
		},
		'request-no-version': {
			question:
				'In an upgrade request, line 6, Sec-WebSocket-Version, is missing. Which status does the Handshake lab’s server send?',
			choices: {
				'upgrade-required': '426, “Upgrade Required”',
				switching: '101, “Switching Protocols”',
				'not-allowed': '405, “Method Not Allowed”',
			},
			because:
				'RFC 6455 §4.1 item 9 demands the field. The server answers as it does to a wrong version, and names version 13.',
		},
		'request-no-key': {
			question:
				'In an upgrade request, line 7, Sec-WebSocket-Key, is missing. Which status does the Handshake lab’s server send?',
			choices: {
				switching: '101, “Switching Protocols”',
				forbidden: '403, “Forbidden”',
				'bad-request': '400, “Bad Request”',
			},
			because: 'RFC 6455 §4.2.1 demands a key that decodes to 16 bytes.',
		},
		'request-two-tokens': {
			question:
				'Older versions of Firefox send `Connection: keep-alive, Upgrade`. What does the server do?',
			choices: {
				opens: 'It answers 101.',
				refuses: 'It refuses, because the value is not `Upgrade`.',
				closes: 'It closes the connection after the response.',
			},
			because: 'Connection is a list. The server looks for `Upgrade` among its members.',
		},
		'request-version': {
			question: 'Which number does Sec-WebSocket-Version have in RFC 6455?',
			because:
				'RFC 6455 §4.1 item 9: the value must be 13. Drafts used smaller numbers, such as 8.',
		},
		'request-names': {
			question: 'Which line of an upgrade request names the protocol that the client wants?',
			choices: { upgrade: 'Upgrade', connection: 'Connection', line: 'the request line' },
			because:
				'`Upgrade: websocket` names it. The request line names HTTP/1.1, because the request itself is HTTP.',
		},
		'request-after': {
			question: 'The server has answered 101. Where are the frames sent?',
			choices: {
				same: 'on the same TCP connection',
				'new-tcp': 'on a new TCP connection to the server',
				'new-requests': 'in further HTTP requests',
			},
			because:
				'After the empty line of the response, the bytes on this connection are frames in both directions.',
		},
		'request-origin': {
			question:
				'A program that is not a browser sends no Origin. The server admits every origin. What happens?',
			choices: {
				opens: 'The server answers 101.',
				refuses: 'The server answers 403.',
				asks: 'The server asks for the origin.',
			},
			because: 'Browsers must send Origin. Other programs may leave it out (RFC 6455 §4.1 item 8).',
		},
	},
	teacher: {
		goals: [
			'Write the request of a WebSocket line by line, and say what each line is for.',
			'Predict the status with which a server answers a request with one fault.',
			'Explain why both `Connection: Upgrade` and `Upgrade: websocket` are needed.',
		],
		questions: [
			{
				before: 'address-bar',
				ask: 'What does a browser send when you type an address? Which lines of the request do you know?',
				answer: 'A GET request with the path, the field Host and more fields, then an empty line.',
			},
			{
				before: 'worked-lines',
				ask: 'Two programs have a TCP connection. How can they agree to use another protocol on it?',
				answer: 'The client asks in its request, and the server accepts in its response.',
			},
			{
				before: 'version-eight',
				ask: 'A server does not support the version of a client. What should it tell the client?',
				answer: 'Which versions it supports. Then the client can send another request.',
			},
			{
				before: 'claim',
				ask: 'Why is the field Upgrade not enough? Think of a proxy that passes on every field that it does not understand.',
				answer:
					'The next server would read a request for an upgrade that was not meant for it. Connection names the fields that must not be passed on.',
			},
			{
				before: 'six-parts',
				ask: 'Which line of the request would you change to make the server refuse? Collect six.',
				answer:
					'The method, Host, Upgrade, Connection, the version and the key. The class now tries these six.',
			},
			{
				before: 'build',
				ask: 'Which values of the request come from the URL, which from the page, and which are random?',
				answer:
					'Path, host and port come from the URL. The origin comes from the page, and the key is random.',
			},
		],
		notes: {
			'address-bar': [
				'Open the network list of the browser’s tools on a page with a WebSocket, and show its request.',
			],
			'worked-lines': [
				'Read the lines aloud with the class. Underline `Upgrade` in line 4 and in line 5.',
			],
			order: [
				'Hand out the lines on paper. The class puts them in order before you do so in the lab.',
			],
			'six-parts': [
				'Let each learner note a status before each reveal, and count the right ones. Five of six are enough.',
				'Look at the class’s answers for `Connection: keep-alive`: the status is not 101. Make the change in the lab, and show the line **Connection must contain Upgrade**.',
			],
			'three-parts': [
				'Repair one fault at a time, and let the class predict the next status before you type.',
			],
			build: [
				'Each learner works alone and writes all eight lines. Point at **New key** if a learner invents a key.',
			],
		},
		misunderstandings: [
			{
				belief: 'A WebSocket has its own port, or it does not use HTTP at all.',
				say: 'It begins as an HTTP request on the usual port, 80 or 443. Show line 1 in the lab.',
			},
			{
				belief: 'The request line contains `ws://`.',
				say: 'Of the URL the request line contains only the path and the query. The scheme `ws` tells the browser what to do, and is not sent.',
			},
			{
				belief: 'Because of Origin, only pages of my own site can connect to my server.',
				say: 'The server must check the value itself. And only browsers send the true origin; another program can write any value.',
			},
			{
				belief: 'The server opens a second connection for the WebSocket.',
				say: 'The arrows in **the wire** belong to one TCP connection, from the first SYN to the last frame.',
			},
		],
	},
};
