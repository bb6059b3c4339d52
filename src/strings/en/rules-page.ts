// Holds the English words about the rules for pages and browsers.
import type { PageRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, ReactionRuleWords>> = {
	'close-reason-not-shown': {
		title: 'The close reason is shown to the user',
		duty: 'A client must not show the close reason to end users. The other side writes the reason, and the text need not be human-readable.',
		remedy: 'Log the code and the reason, and show the user a sentence of your own.',
		reaction:
			'The browser does not stop the page. The user reads the server’s text, including internal details such as machine names.',
	},
	'api-url-scheme': {
		title: 'A URL with a scheme other than ws, wss, http or https',
		duty: 'The constructor accepts ws: and wss: URLs, http: and https: URLs (treated as ws: and wss:), and relative URLs. The constructor must refuse any other scheme.',
		remedy: 'Write a ws: or wss: URL, or a relative URL for the page’s own server.',
		reaction: 'The constructor throws SyntaxError, and nothing is sent.',
	},
	'api-url-fragment': {
		title: 'A URL with a fragment',
		duty: 'The URL must not have a fragment. A fragment names a place in a document and is not sent to a server.',
		remedy: 'Leave out the fragment. Write a # that belongs to the path as %23.',
		reaction: 'The constructor throws SyntaxError, and nothing is sent.',
	},
	'api-protocols-unique': {
		title: 'The same subprotocol is named twice',
		duty: 'The names of subprotocols must be tokens, and they must all be different. The rule is the same for the names in a request.',
		remedy: 'Remove the repeated name.',
		reaction: 'The constructor throws SyntaxError, and nothing is sent.',
	},
	'api-no-headers': {
		title: 'A page tries to add header fields to the handshake',
		duty: 'A page cannot add a header field, because the constructor takes only a URL and subprotocols. The browser adds cookies by its own rules.',
		remedy:
			'Send an access token as the first message or in a cookie. Put an access token into the query only if you can accept that it appears in logs.',
		reaction:
			'The browser reads the second argument, an object, as the name of a subprotocol: “[object Object]”. A subprotocol name must not contain a space or brackets, so the constructor throws SyntaxError.',
	},
	'api-no-redirect': {
		title: 'A page that relies on a redirect',
		duty: 'A browser must not follow a redirect during the handshake. Otherwise a server could direct the page to another server, which the page did not choose.',
		remedy: 'Give the page the final URL, or redirect the page itself.',
		reaction:
			'The browser fails the connection and fires an error event, then a close event with code 1006. The browser does not try again.',
	},
	'api-send-connecting': {
		title: 'send() before the connection is open',
		duty: 'A page must not call send() while readyState is CONNECTING. The browser does not keep the data for later.',
		remedy: 'Send in the open event, or keep the data in a queue until that event.',
		reaction: 'send() throws InvalidStateError, and nothing is sent.',
	},
	'api-send-after-close': {
		title: 'send() after close()',
		duty: 'After close(), a page cannot send data. send() throws no exception: it discards the data and adds the length of the data to bufferedAmount.',
		remedy: 'Send first, then close. Check readyState if other code may have called close().',
		reaction: 'The data is lost without an exception or an event.',
	},
	'api-lone-surrogate': {
		title: 'A string with half of a surrogate pair',
		duty: 'A JavaScript string may contain half of a surrogate pair, but UTF-8 cannot encode it. The browser sends U+FFFD instead, so text from a page is always valid UTF-8.',
		remedy:
			'Cut strings between characters, not between code units. Send arbitrary data as binary.',
		reaction: 'The server receives “�” (ef bf bd), without any error.',
	},
	'api-buffered-amount': {
		title: 'A page sends without looking at bufferedAmount',
		duty: 'send() does not wait. bufferedAmount counts the payload bytes (without frame headers) that the browser has not yet passed to the network. If bufferedAmount keeps growing, the network or the receiver is slower than the page.',
		remedy: 'Send the next part of the data when bufferedAmount is small again.',
		reaction: 'The browser keeps the data in memory, and messages arrive later and later.',
	},
	'api-binary-type': {
		title: 'A Blob is read as if it were an array of bytes',
		duty: 'Binary messages arrive as a Blob unless binaryType is "arraybuffer". The content of a Blob is read asynchronously.',
		remedy: 'Set ws.binaryType = "arraybuffer" right after the constructor.',
		reaction:
			'A Uint8Array made from a Blob is empty, and the constructor of Uint8Array does not throw an exception.',
	},
	'api-message-only-open': {
		title: 'A page expects messages after close()',
		duty: 'A browser must deliver messages only while readyState is OPEN. The browser discards messages that arrive after close(), even messages that the server sent before it received the Close.',
		remedy: 'Agree with the server on a last message, and wait for this message before you close.',
		reaction: 'The messages reach the browser, but the page gets no message event.',
	},
	'api-no-ping': {
		title: 'A page tries to send a Ping',
		duty: 'A page can neither send nor see a Ping. The browser answers Pings by itself.',
		remedy: 'If the page needs a heartbeat, send small messages that the server answers.',
		reaction: 'A WebSocket object does not have a ping() method, so the call throws TypeError.',
	},
	'api-close-code': {
		title: 'close() with a code that a page must not use',
		duty: 'If a page passes a code to close(), the code must be 1000 or from 3000 to 4999. The other close codes are for browsers and servers.',
		remedy: 'Use 1000, or a code of your own from 4000 to 4999.',
		reaction:
			'close() throws InvalidAccessError. The browser sends nothing, and the connection stays open.',
	},
	'api-close-reason': {
		title: 'close() with a reason that is too long',
		duty: 'The reason must have at most 123 bytes of UTF-8, for instance 41 Chinese characters of three bytes each. A control frame carries at most 125 bytes, two of them for the close code.',
		remedy: 'Shorten the reason. Send a longer explanation as a message before you close.',
		reaction:
			'close() throws SyntaxError. The browser sends nothing, and the connection stays open.',
	},
	'api-1006-only': {
		title: 'A page expects to learn the cause of a failure',
		duty: 'A page must not be able to distinguish these failures: unknown host name, closed port, bad certificate, status code such as 403, dropped connection. In all these cases the close code is 1006. Otherwise a page could explore its visitor’s local network.',
		remedy:
			'Let the server open the connection and close it with a code of its own. For other causes, look in the developer tools or in the server’s log.',
		reaction:
			'The page gets an error event, then a close event with code 1006 and an empty reason. If the TCP connection merely ends, Chromium and Firefox fire only the close event (measured).',
	},
	'api-error-then-close': {
		title: 'A page looks for the cause in the error event',
		duty: 'When a connection fails, the browser must fire an error event and then a close event, both with readyState CLOSED. The error event has no details; code and wasClean are in the close event.',
		remedy:
			'Decide in the close event, by code and wasClean. The browser fires a close event however the connection ended.',
		reaction:
			'The page reads undefined from the error event, and a close event with code 1006 follows. If the connection fails right after the server’s response, Firefox does not fire open (measured).',
	},
};
