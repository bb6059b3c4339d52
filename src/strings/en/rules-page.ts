// The English words about the rules for pages and browsers.
import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {
	'close-reason-not-shown': {
		title: 'The reason of a Close shown to a user',
		duty: 'A client must not show the reason to end users. The other side writes it, and it need not be readable for people.',
		remedy: 'Log the code and the reason, and show a sentence of your own.',
		reaction:
			'Nothing stops the page. The user reads the server’s text, including internal details such as machine names.',
	},
	'api-url-scheme': {
		title: 'A URL that is neither ws, wss, http nor https',
		duty: 'The constructor accepts ws and wss, http and https in their place, and relative URLs. It must refuse any other scheme.',
		remedy: 'Write ws: or wss:, or a relative URL for the page’s own server.',
		reaction: 'The constructor throws SyntaxError, and nothing is sent.',
	},
	'api-url-fragment': {
		title: 'A URL with a fragment',
		duty: 'The URL must not have a fragment. A fragment names a place in a document and is not sent to a server.',
		remedy: 'Leave out the fragment; write a # that belongs to the path as %23.',
		reaction: 'The constructor throws SyntaxError, and nothing is sent.',
	},
	'api-protocols-unique': {
		title: 'A subprotocol named twice',
		duty: 'The names of subprotocols must be tokens and all different, as in the request.',
		remedy: 'Remove the repetition.',
		reaction: 'The constructor throws SyntaxError, and nothing is sent.',
	},
	'api-no-headers': {
		title: 'Header fields for the handshake',
		duty: 'A page cannot add a header field, because the constructor takes only a URL and subprotocols. The browser adds cookies by its own rules.',
		remedy:
			'Send a token as the first message or in a cookie. Put it into the query only if it may appear in logs.',
		reaction:
			'The browser reads the object as the name of a subprotocol, “[object Object]”. This is not a token, so the constructor throws SyntaxError.',
	},
	'api-no-redirect': {
		title: 'A page that relies on a redirect',
		duty: 'A browser must not follow a redirect during the handshake. Otherwise a server could send the page to a server that the page did not choose.',
		remedy: 'Give the page the final address, or redirect the page itself.',
		reaction:
			'The browser fails the connection: error, then close with 1006. It does not try again.',
	},
	'api-send-connecting': {
		title: 'send() before the connection is open',
		duty: 'A page must not call send() while readyState is CONNECTING. The browser keeps no data for later.',
		remedy: 'Send in the open event, or keep a queue until then.',
		reaction: 'send() throws InvalidStateError, and nothing is sent.',
	},
	'api-send-after-close': {
		title: 'send() after close()',
		duty: 'After close() no data can be sent. send() throws no exception: it discards the data and adds their length to bufferedAmount.',
		remedy: 'Send first, then close. Check readyState if other code may have closed.',
		reaction: 'The data is lost without an exception or an event.',
	},
	'api-lone-surrogate': {
		title: 'Half a character in a string',
		duty: 'A JavaScript string may contain half of a surrogate pair; UTF-8 cannot. The browser sends U+FFFD in its place, so a page’s text is always valid UTF-8.',
		remedy:
			'Cut strings between characters, not between code units. Send arbitrary data as binary.',
		reaction: 'The server receives “�” (ef bf bd), without any error.',
	},
	'api-buffered-amount': {
		title: 'Sending without looking at bufferedAmount',
		duty: 'send() does not wait. bufferedAmount counts the payload bytes that the browser has not yet passed to the network, without frame headers. From it a page can see that the receiver is slow.',
		remedy: 'Send the next part when bufferedAmount is small again.',
		reaction: 'The browser keeps the data in memory, and messages arrive later and later.',
	},
	'api-binary-type': {
		title: 'A Blob read as if it were bytes',
		duty: 'Binary messages arrive as a Blob unless binaryType is "arraybuffer". A Blob is read asynchronously.',
		remedy: 'Set ws.binaryType = "arraybuffer" right after the constructor.',
		reaction: 'A Uint8Array made from a Blob is empty, without an exception.',
	},
	'api-message-only-open': {
		title: 'Messages expected after close()',
		duty: 'A browser must deliver messages only while readyState is OPEN. It discards messages that arrive after close(), even if the server sent them before it received the Close.',
		remedy: 'Agree on a last message and wait for it before you close.',
		reaction: 'The messages arrive, but the page gets no message event.',
	},
	'api-no-ping': {
		title: 'A page that sends a Ping',
		duty: 'A page can neither send nor see a Ping. The browser answers Pings by itself.',
		remedy: 'For a heartbeat of the page, send small messages that the server answers.',
		reaction: 'There is no such method, so the call throws TypeError.',
	},
	'api-close-code': {
		title: 'close() with a code that pages may not use',
		duty: 'A page must close with 1000 or with 3000 to 4999. The other codes are for the endpoints themselves.',
		remedy: 'Use 1000, or a code of your own from 4000 to 4999.',
		reaction: 'close() throws InvalidAccessError. Nothing is sent, and the connection stays open.',
	},
	'api-close-reason': {
		title: 'close() with a reason that is too long',
		duty: 'The reason must have at most 123 bytes of UTF-8, which is 41 Chinese characters. A control frame carries at most 125 bytes, two of them for the code.',
		remedy: 'Shorten the reason. Send a longer explanation as a message before it.',
		reaction: 'close() throws SyntaxError. Nothing is sent, and the connection stays open.',
	},
	'api-1006-only': {
		title: 'A page that waits for the cause of a failure',
		duty: 'A page must not be able to distinguish an unknown name, a closed port, a bad certificate, a status like 403 or a dropped connection. All are 1006. Otherwise a page could explore its visitor’s local network.',
		remedy:
			'Let the server open the connection and close it with a code of its own. For other causes look in the developer tools or at the server.',
		reaction:
			'The page gets an error event, then a close event with 1006 and an empty reason. If the TCP connection merely ends, Chromium and Firefox fire only close (measured).',
	},
	'api-error-then-close': {
		title: 'A page that looks for the cause in error',
		duty: 'When a connection fails, the browser must send error and then close, both with readyState CLOSED. The error event has no details; code and wasClean are in close.',
		remedy: 'Decide in the close event, by code and wasClean. It comes after every end.',
		reaction:
			'The page reads undefined from error, and close follows with 1006. Firefox leaves out open if the failure comes right after the server’s response (measured).',
	},
};
