/** What is special about each example, by its id. The hints of the first examples are in `../en.ts`. */
export const en: Readonly<Record<string, string>> = {
	'rfc-version':
		'The RFC’s own refusal. §4.2.2 suggests 426, the example of §4.4 shows 400: both are allowed. As printed it has no Content-Length, so its end is the end of the connection.',
	'rfc-deflate':
		'permessage-deflate is offered twice, the better offer first. The server takes the first it can keep.',
	'article-000':
		'The printed accept has the right shape and the wrong value: request and answer probably come from two different connections. The client must fail. Content-Length in a 101 is wrong as well, but browsers let it pass.',
	'article-000-code':
		'This answer works: “Upgrade:websocket” without a space is allowed, and WebSocket-Location is a field of a dead draft that nobody reads. What fails comes after the handshake: the program prints masked frames as noise and answers neither Ping nor Close.',
	'article-000-blank-lines':
		'In the article each line is followed by an empty one. Taken at its word, the head ends after the first line, and the rest is early data.',
	'article-001':
		'The four quoted fields, completed. “Connection: Upgrade” does not name the protocol, as the article says: it lists the field Upgrade as hop-by-hop.',
	'article-002':
		'Origin: null means an opaque origin: here a page opened from disk. x-webkit-deflate-frame was never registered; servers ignore it.',
	'article-002-kaazing':
		'Two faults: a ws: URI as the target, and Host emptied by the copyist. ws and Python’s websockets answer 101 all the same, so “my server takes it” proves nothing. The answer itself is legal: the reason phrase is free.',
	'article-003':
		'The Go program writes text on /ws and never upgrades: 200. A browser page would show the text; new WebSocket gets error and close 1006.',
	'recorded-chromium':
		'Recorded from the real program. It offers permessage-deflate with client_max_window_bits.',
	'recorded-firefox':
		'Recorded from the real program. The fields come in another order, which means nothing.',
	'recorded-ws': 'Recorded from the real program. No Origin: only browsers must send it.',
	'recorded-curl': 'Recorded from the real program.',
	'hixie-76':
		'Two numbers hidden among digits and spaces, and eight bytes after the head, answered with 16 bytes of MD5. No modern server takes it: there is no Sec-WebSocket-Key and no version, and the bytes after the head look to proxies like another request. The browsers that spoke it are gone.',
};
