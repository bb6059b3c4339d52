// The Chinese words about the rules for pages and browsers.
import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {
	'close-reason-not-shown': {
		title: '把 Close 的原因显示给用户',
		duty: '客户端不得把原因显示给最终用户。原因由对方书写，不保证人能读懂。',
		remedy: '把关闭码和原因记入日志，给用户看自己写的一句话。',
		reaction: '没有什么会阻止网页。用户会读到服务器写的文字，包括机器名之类的内部信息。',
	},
	'api-url-scheme': {
		title: 'URL 不是 ws、wss、http 或 https',
		duty: '构造函数接受 ws 和 wss、可以代替它们的 http 和 https，以及相对 URL。其他协议必须拒绝。',
		remedy: '写 ws: 或 wss:；连接网页自己的服务器，写相对 URL 即可。',
		reaction: '构造函数抛出 SyntaxError，什么都不发送。',
	},
	'api-url-fragment': {
		title: 'URL 带有片段',
		duty: 'URL 不得带有片段。片段指文档中的位置，不会发送给服务器。',
		remedy: '去掉片段；路径里的 # 写成 %23。',
		reaction: '构造函数抛出 SyntaxError，什么都不发送。',
	},
	'api-protocols-unique': {
		title: '同一个子协议写了两次',
		duty: '子协议名必须是 token，并且互不相同，与请求中的要求一样。',
		remedy: '去掉重复的名字。',
		reaction: '构造函数抛出 SyntaxError，什么都不发送。',
	},
	'api-no-headers': {
		title: '给握手添加头字段',
		duty: '网页不能添加头字段，因为构造函数只接受 URL 和子协议。Cookie 由浏览器按自己的规则添加。',
		remedy: '把令牌放在第一条消息或 Cookie 里。只有允许它出现在日志中时，才放在查询串里。',
		reaction:
			'浏览器把这个对象当作子协议名“[object Object]”。它不是 token，所以构造函数抛出 SyntaxError。',
	},
	'api-no-redirect': {
		title: '依赖重定向的网页',
		duty: '浏览器在握手时不得跟随重定向。否则服务器可以把网页引到网页没有选择的另一个服务器。',
		remedy: '把最终地址交给网页，或者对网页本身做重定向。',
		reaction: '浏览器使连接失败：先 error，再 close，关闭码 1006。它不会重试。',
	},
	'api-send-connecting': {
		title: '连接打开之前调用 send()',
		duty: 'readyState 为 CONNECTING 时，网页不得调用 send()。浏览器不会替网页保存数据。',
		remedy: '在 open 事件中发送，或者在此之前自己排队。',
		reaction: 'send() 抛出 InvalidStateError，什么都不发送。',
	},
	'api-send-after-close': {
		title: 'close() 之后调用 send()',
		duty: 'close() 之后不能再发送数据。send() 不抛出异常，只丢弃数据，并把它的长度计入 bufferedAmount。',
		remedy: '先发送，再关闭。如果别处的代码可能已经关闭，先检查 readyState。',
		reaction: '数据丢失，没有异常，也没有事件。',
	},
	'api-lone-surrogate': {
		title: '字符串里有半个字符',
		duty: 'JavaScript 字符串可以含有半个代理对，UTF-8 则不行。浏览器发送 U+FFFD 来代替它，所以网页发送的文本总是有效的 UTF-8。',
		remedy: '在字符之间切分字符串，不要在码元之间切分。任意数据用二进制发送。',
		reaction: '服务器收到“�”（ef bf bd），没有任何错误。',
	},
	'api-buffered-amount': {
		title: '不看 bufferedAmount 就一直发送',
		duty: 'send() 不会等待。bufferedAmount 是浏览器还没有交给网络的载荷字节数，不含帧头。网页可以由它看出接收方慢不慢。',
		remedy: '等 bufferedAmount 变小，再发送下一块。',
		reaction: '浏览器把数据留在内存里，消息到得越来越晚。',
	},
	'api-binary-type': {
		title: '把 Blob 当作字节来读',
		duty: '除非 binaryType 设为 "arraybuffer"，二进制消息以 Blob 的形式到达，要异步读取。',
		remedy: '构造之后立即设置 ws.binaryType = "arraybuffer"。',
		reaction: '用 Blob 构造的 Uint8Array 是空的，没有异常。',
	},
	'api-message-only-open': {
		title: 'close() 之后还等着消息',
		duty: '浏览器只能在 readyState 为 OPEN 时交付消息。close() 之后到达的消息会被丢弃，即使服务器是在收到 Close 之前发送的。',
		remedy: '约定最后一条消息，等它到了再关闭。',
		reaction: '消息到达了，网页却没有 message 事件。',
	},
	'api-no-ping': {
		title: '网页发送 Ping',
		duty: '网页既不能发送 Ping，也看不到 Ping。浏览器自己回应 Ping。',
		remedy: '网页需要心跳时，发送由服务器回应的小消息。',
		reaction: '没有这个方法，调用时抛出 TypeError。',
	},
	'api-close-code': {
		title: 'close() 用了网页不能用的关闭码',
		duty: '网页必须用 1000 或 3000 到 4999 关闭，其他关闭码留给端点本身。',
		remedy: '用 1000，或者从 4000 到 4999 中自选一个。',
		reaction: 'close() 抛出 InvalidAccessError。什么都不发送，连接仍然打开。',
	},
	'api-close-reason': {
		title: 'close() 的原因太长',
		duty: '原因不得超过 123 字节的 UTF-8，即 41 个汉字。控制帧最多 125 字节，其中两个是关闭码。',
		remedy: '缩短原因；更长的说明先用一条消息发送。',
		reaction: 'close() 抛出 SyntaxError。什么都不发送，连接仍然打开。',
	},
	'api-1006-only': {
		title: '网页想知道失败的原因',
		duty: '浏览器不得让网页区分这些情况：域名找不到、端口关闭、证书无效、403 之类的状态码、连接中断，一律是 1006。否则网页就能探查访问者的本地网络。',
		remedy: '让服务器先打开连接，再用自己的关闭码关闭。其他原因到开发者工具或服务器上查看。',
		reaction:
			'网页先收到 error 事件，再收到 close 事件，关闭码 1006，原因为空。如果只是 TCP 连接断开，实测 Chromium 和 Firefox 只触发 close。',
	},
	'api-error-then-close': {
		title: '在 error 里找原因',
		duty: '连接失败时，浏览器必须先触发 error，再触发 close，此时 readyState 都是 CLOSED。error 不带任何细节，关闭码和 wasClean 在 close 里。',
		remedy: '在 close 里根据 code 和 wasClean 判断。无论连接怎样结束，都会触发 close。',
		reaction:
			'网页从 error 读到 undefined，随后是 1006 的 close。如果服务器响应之后紧接着就失败，实测 Firefox 不触发 open。',
	},
};
