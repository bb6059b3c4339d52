/** Says what is special about each example, by its id. */
export const exampleHints: Readonly<Record<string, string>> = {
	'article-004':
		'A page from http://127.0.0.1:3000 connects to a server at localhost:8080. The server accepts every origin.',
	rfc: 'The client offers two subprotocols, and the server chooses chat.',
	'rfc-version':
		'The RFC prints this refusal. §4.2.2 suggests 426, and the example of §4.4 has 400; both are allowed. The response has no Content-Length, so it ends when the connection ends.',
	'rfc-deflate':
		'The client offers permessage-deflate twice, the preferred offer first. The server accepts the first offer that it supports.',
	'article-000':
		'A much-copied article prints this pair. The accept value has the right form, but it does not match the key: request and response probably come from two different connections. So the client must fail the connection. Also, a 101 must not have Content-Length, but browsers ignore this field (tested).',
	'article-000-code':
		'The server in a much-copied article sends this 101, and the client opens the connection. “Upgrade:websocket” without a space is allowed, and clients ignore WebSocket-Location, a field of an obsolete draft. The faults of that server come later: it prints masked frames without unmasking them, and answers neither Ping nor Close.',
	'article-000-blank-lines':
		'A much-copied article prints a blank line after each line. If a request is sent like this, its head ends after the first line and contains no header fields.',
	'article-001':
		'A much-copied article quotes four of these fields; we added the others. The article says that “Connection: Upgrade” names the protocol. In fact this field lists Upgrade as a field for one hop only.',
	'article-002':
		'Origin: null means an opaque origin, here a page opened from disk. Chrome 32 also offers x-webkit-deflate-frame, which was never registered; servers ignore it.',
	'article-002-kaazing':
		'A much-copied article prints this request. It has two faults: a ws: URI as its target, and an empty Host, probably lost in copying. Yet the ws library and Python’s websockets answer a ws: target with 101 (tested). The printed response is legal, because its reason phrase may be any text.',
	'article-003':
		'The Go program of a much-copied article responds to a request for /ws with text and does not upgrade, so the status is 200. A page gets an error event and a close event with 1006.',
	'recorded-chromium':
		'This request was recorded from the real program. It offers permessage-deflate with client_max_window_bits.',
	'recorded-firefox':
		'This request was recorded from the real program. Its fields are in a different order from Chromium’s; the order has no meaning.',
	'recorded-ws':
		'This request was recorded from the real program. It has no Origin: only browsers must send this field.',
	'recorded-curl': 'This request was recorded from the real program.',
	'hixie-76':
		'This draft hides two numbers in the fields Sec-WebSocket-Key1 and Sec-WebSocket-Key2, among other characters, and puts eight bytes after the head. The server answers with 16 bytes of MD5. A server that follows RFC 6455 refuses, because Sec-WebSocket-Key and the version are missing. Browsers no longer support the draft.',
};
