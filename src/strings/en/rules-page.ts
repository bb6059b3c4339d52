// The English words about the rules for pages and browsers.
import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {
	'close-reason-not-shown': {
		title: 'The reason of a Close shown to a user',
		duty: 'The reason is written by one program for another, or for a log. It may be in any language or none, and its writer is the other side: a client must not show it to end users.',
		remedy: 'Log the code and the reason; show a sentence of your own.',
		reaction:
			'Nothing stops the page: the user reads whatever the server wrote, names of machines included.',
	},
	'api-url-scheme': {
		title: 'A URL that is neither ws, wss, http nor https',
		duty: 'The constructor takes ws and wss, and http and https for them; a relative URL is taken from the page’s own. Any other scheme names no WebSocket server.',
		remedy: 'Write ws: or wss:, or a relative URL to stay with the page’s own server.',
		reaction: 'The constructor throws SyntaxError; nothing is sent.',
	},
	'api-url-fragment': {
		title: 'A URL with a fragment',
		duty: 'A fragment names a place inside a document, and here is none: it would never be sent. So the URL has none.',
		remedy: 'Leave the fragment out; write a # that belongs to the path as %23.',
		reaction: 'The constructor throws SyntaxError; nothing is sent.',
	},
	'api-protocols-unique': {
		title: 'A subprotocol named twice',
		duty: 'The names of subprotocols are tokens, each different from the others, as they must be in the request.',
		remedy: 'Remove the repetition.',
		reaction: 'The constructor throws SyntaxError; nothing is sent.',
	},
	'api-no-headers': {
		title: 'Header fields for the handshake',
		duty: 'A page cannot add a header field: the constructor takes a URL and subprotocols, nothing else. Cookies go along by themselves.',
		remedy:
			'Send a token as the first message, in a cookie or, where it may be logged, in the query.',
		reaction:
			'The object is taken for the name of a subprotocol, “[object Object]”, which is no token: SyntaxError.',
	},
	'api-no-redirect': {
		title: 'A page that counts on a redirect',
		duty: 'A browser must not follow a redirect during the handshake: the page’s choice of server would become the choice of whoever answers.',
		remedy: 'Give the page the final address, or redirect the page itself.',
		reaction:
			'The browser fails the connection: error, then close with 1006. It does not ask again.',
	},
	'api-send-connecting': {
		title: 'send() before the connection is open',
		duty: 'Data can only follow the handshake, and the browser keeps none for later: while readyState is CONNECTING, send() is an error.',
		remedy: 'Send in the open event, or keep a queue until then.',
		reaction: 'send() throws InvalidStateError; nothing is sent.',
	},
	'api-send-after-close': {
		title: 'send() after close()',
		duty: 'Once the end has begun nothing may follow the Close, and send() drops what it is given without a word. Only bufferedAmount grows, and it never goes down again.',
		remedy: 'Send first, then close; ask readyState where others may have closed.',
		reaction: 'No exception and no event: the data is lost.',
	},
	'api-lone-surrogate': {
		title: 'Half a character in a string',
		duty: 'A JavaScript string may hold a surrogate without its partner; UTF-8 cannot. The browser puts U+FFFD in its place, so that a page never sends invalid text.',
		remedy:
			'Cut strings between characters, not between code units; send arbitrary data as binary.',
		reaction: 'The server receives “�” (ef bf bd); nobody notices.',
	},
	'api-buffered-amount': {
		title: 'Sending without looking at bufferedAmount',
		duty: 'send() never waits. bufferedAmount counts the bytes of payload that the network has not taken yet, without frame headers: it is all that a page can see of a slow receiver.',
		remedy: 'Send the next part when bufferedAmount is small again.',
		reaction: 'The browser keeps everything in memory; messages come later and later.',
	},
	'api-binary-type': {
		title: 'A Blob read as if it were bytes',
		duty: 'Binary messages come as a Blob, which is read asynchronously, until binaryType is set to "arraybuffer".',
		remedy: 'Set ws.binaryType = "arraybuffer" right after the constructor.',
		reaction: 'No exception: a Uint8Array made from a Blob is simply empty.',
	},
	'api-message-only-open': {
		title: 'Messages expected after close()',
		duty: 'Messages are delivered only while readyState is OPEN. What the server had sent before it saw the Close is dropped.',
		remedy: 'Agree on a last message, wait for it, and close then.',
		reaction: 'The messages arrive and the page never sees them.',
	},
	'api-no-ping': {
		title: 'A page that sends a Ping',
		duty: 'Pages can neither send a Ping nor see one: Ping and Pong are between browser and server, and the browser answers by itself.',
		remedy: 'For a heartbeat of the page send small messages that the server answers.',
		reaction: 'There is no such method: calling it throws TypeError.',
	},
	'api-close-code': {
		title: 'close() with a code that pages may not use',
		duty: 'A page may close with 1000 or with 3000 to 4999. The other codes are what endpoints say about the protocol itself, and a page must not speak for its browser.',
		remedy: 'Use 1000, or a code of your own from 4000 to 4999.',
		reaction: 'close() throws InvalidAccessError; nothing is sent and the connection stays open.',
	},
	'api-close-reason': {
		title: 'close() with a reason that is too long',
		duty: 'A control frame carries at most 125 bytes, two of them for the code: 123 bytes of UTF-8 are left for the reason, that is 41 Chinese characters.',
		remedy: 'Shorten the reason; send longer explanations as a message before.',
		reaction: 'close() throws SyntaxError; nothing is sent and the connection stays open.',
	},
	'api-1006-only': {
		title: 'A page that waits for the cause of a failure',
		duty: 'A browser must not tell the page why a connection failed. Name not found, port closed, certificate, status 403, bad frame: all are 1006, or pages could use WebSocket to explore the network of their visitor.',
		remedy:
			'Let the server open the connection and close it with a code of its own; for the rest look in the developer tools or at the server.',
		reaction:
			'error as a rule, then close with 1006 and an empty reason, whatever the cause. Where TCP merely ends, Chromium and Firefox were seen to leave error out.',
	},
	'api-error-then-close': {
		title: 'A page that looks for the cause in error',
		duty: 'When a connection fails, error comes first and close follows, both with readyState CLOSED. error carries nothing at all; code and wasClean are in close.',
		remedy: 'Decide in close, by code and wasClean; it comes after every end.',
		reaction:
			'The fields of error are undefined; close follows with 1006. There may have been no open before: Firefox was seen to leave it out when the failure comes right behind the server’s answer.',
	},
};
