// Recognises what the code of a page or a server prints of a close event: a number between 1000 and 4999 after a word
// for closing, with the word code or directly.
import { closeCodeValue, type MessagePattern } from './message-pattern.ts';

const SOURCE = 'WHATWG WebSockets, CloseEvent';

export const CLOSE_EVENTS: readonly MessagePattern[] = [
	{
		id: 'close-event-code',
		program: 'page',
		pattern:
			/\b(?:(?:on)?close[ds]?|CloseEvent|CloseReason|closing|closure|disconnect(?:ed)?)\b[^\n]{1,60}?\b(?:(?:close|status)_?)?code["']?[:= ([]{1,3}["']?(?<code>1\d{3}|[34]\d{3})\b(?! is not valid)/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: "CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: ''}",
	},
	{
		id: 'close-event-number',
		program: 'page',
		pattern:
			/\b(?:WebSocket|ws|socket)\b[^\n]{1,20}\b(?:on)?close[ds]?(?: with)?[:= ([]{1,3}(?<code>10[01]\d|[34]\d{3})\b(?! ?[a-z%])/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'WebSocket closed: 1006',
	},
	{
		// With one of the reasons that programs give the codes of RFC 6455 §7.4.1.
		id: 'close-event-reason',
		program: 'page',
		pattern:
			/\b(?:WebSocket|ws|socket|connection)\b[^\n]{1,20}\b(?:on)?close[ds]?(?: with)?[:= ([]{1,3}(?<code>10[01]\d)\b(?= ?\(?["']?(?:message too big|going away|normal closure|protocol error|abnormal closure|internal (?:server )?error|policy violation|service restart|try again later|unsupported data|invalid (?:frame )?payload|no status))/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'websocket closed: 1009 Message too big',
	},
	{
		// As people write it: “1002 - protocol violation”.
		id: 'close-event-named',
		program: 'page',
		pattern:
			/\b(?<code>1002|1003|1006|1007|1009|1011) ?[-–:(] ?["']?(?:(?:message|payload) too (?:big|large)|protocol (?:error|violation)|abnormal (?:closure|close)|internal (?:server )?error|invalid (?:frame )?payload|unsupported data)/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'RFC 6455 §7.4.1',
		example: '1002 - protocol violation',
	},
	{
		id: 'close-event-handler',
		program: 'page',
		pattern: /\bonclose\b[^\n\d]{1,20}?(?<code>10[01]\d|[34]\d{3})\b/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'onclose 1006 false',
	},
	{
		// People write it so, with the number in brackets or behind the name of another property.
		id: 'close-code-told',
		program: 'page',
		pattern:
			/\b(?:websocket|wss?|socket|connections?|chrome|firefox|messages?)\b[^\n]{1,100}?\b(?:error[ _]?code|error ?status|ready ?state of)[ :=]{1,3}[[(“"'`]?(?<code>1006)\b(?! is not valid)/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'github.com/chatpire/chatgpt-web-share/issues/59',
		example: 'I send a message and get the error code [1006]',
	},
	{
		// A line that logs the code and the reason of a close event.
		id: 'close-event-of-application',
		program: 'page',
		pattern: /^[^\n]{0,40}\b(?:on)?close[ds]?:? (?<code>4\d{3}):? (?=[A-Za-z][^\n]{2,80}$)/im,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'closed 4000 no subscription within 10s',
	},
	{
		id: 'close-event-fields',
		program: 'page',
		pattern: /\bcode["']?[:= ]{1,3}["']?(?<code>1\d{3}|[34]\d{3})\b(?=[^\n]{1,120}\bwasClean\b)/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: "code: 1006, reason: '', wasClean: false",
	},
	{
		id: 'discord-close',
		program: 'discord',
		pattern:
			/\b(?:The server sent close|CloseException: WebSocket closed:) (?<code>10[01]\d|[34]\d{3})\b/,
		signs: ['close-event'],
		values: closeCodeValue,
		source:
			'Discord.Net: src/Discord.Net.Core/Net/WebSocketClosedException.cs; github.com/dominik-korsa/discord-integration/issues/64',
		example: 'WebSocketClosedException: The server sent close 4014: "Disallowed intent(s)."',
	},
	{
		id: 'graphql-close',
		program: 'graphql-ws',
		pattern: /\bSocket closed with event (?<code>10[01]\d|[34]\d{3})\b/,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'the recipes of graphql-ws for clients; github.com/99designs/gqlgen/issues/3007',
		example: 'Error: Socket closed with event 1002 RSV1 set, bad opcode 7, bad MASK',
	},
	{
		id: 'ws-close-event',
		program: 'ws',
		pattern: /\bSymbol\(kCode\): (?<code>10[01]\d|[34]\d{3})\b/,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'ws: lib/event-target.js, CloseEvent; github.com/enisdenjo/graphql-ws/issues/326',
		example: "Symbol(kCode): 1002, Symbol(kReason): '', Symbol(kWasClean): true",
	},
	{
		// The reason of a Close frame, with any code.
		id: 'cloudflare-restart',
		program: 'cloudflare',
		pattern: /(?<!\bsometimes\b[^]{1,160})\bCloudFlare WebSocket proxy restarting\b/i,
		signs: ['server-stopping'],
		source: 'github.com/websockets/ws/issues/1520',
		example: 'CloudFlare WebSocket proxy restarting',
	},
	{
		id: 'close-code-line',
		program: 'page',
		pattern:
			/^[ \t]*(?:closed?|(?:(?:close|status) )?code|关闭码)[:：= ]{1,3}(?<code>10(?:0\d|1[0-5]))[.。?？!]?[ \t]*$/im,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: 'close code 1006',
	},
	{
		// 1006 counts without a word for a code, if it is no port, no number of an order and no time.
		id: 'close-code-1006',
		program: 'page',
		pattern:
			/(?:\b(?:closed?|disconnect(?:ed)?)[ \t:(=,-]{1,4}|(?:\b(?:websocket|ws)\b|断开|断连|断线|掉线|关闭)(?:(?!端口|号|\bport\b)[^\n]){0,40}?)(?<!\d:|localhost:|\.[a-z]{2,12}:|[\d./-])(?<code>1006)(?![\d.]|\s?(?:ms|bytes|of)\b| is (?:neither|not)\b)(?!\s?[个次条秒毫人])/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: `${SOURCE}; github.com/huya-ext/miniapp/issues/8, github.com/photon-hq/qclaw-wechat-client/issues/6`,
		example: '断开连接的返回码显示1006。',
	},
	{
		id: 'close-code-1006-first',
		program: 'page',
		pattern:
			/(?<!\d:|localhost:|\.[a-z]{2,12}:|[\d./-])\b(?<code>1006)(?:(?:[^\w\n]{1,4}|_)(?:close[_ ])?abnormal|[^\n\w]{0,10}(?:断开|断连|断线|掉线|连接关闭))/i,
		signs: ['close-event'],
		values: closeCodeValue,
		source: `${SOURCE}; 3pub.cn/index.php/archives/838.html, github.com/photon-hq/qclaw-wechat-client/issues/9`,
		example: '提示 1006 CLOSE_ABNORMAL.',
	},
	{
		id: 'close-code-chinese',
		program: 'page',
		pattern:
			/(?:关闭|断开)(?:状态|代)?码[^\n\d]{0,6}(?<code>1\d{3}|[34]\d{3})\b|(?:断开|断连|断线|掉线|关闭)[^\n]{0,30}?\bcode["']?[:：= (]{1,3}["']?(?<named>1\d{3}|[34]\d{3})\b/i,
		signs: ['close-event'],
		values: ({ code, named }) => closeCodeValue({ code: code ?? named }),
		source: `${SOURCE}; github.com/NapNeko/NapCatQQ/issues/850 has the word for it`,
		example: '连接已关闭，关闭码：4001',
	},
	{
		// It could also be two bytes, but they would not be a frame that an endpoint sends.
		id: 'close-code-alone',
		program: 'page',
		pattern: /^\s*(?<code>10(?:0\d|1[0-5]))[.。?？!]?\s*$/,
		isWholeText: true,
		signs: ['close-event'],
		values: closeCodeValue,
		source: SOURCE,
		example: '1006',
	},
];
