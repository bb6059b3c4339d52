// Holds the Chinese words about the rules for pages and browsers.
import type { PageRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, ReactionRuleWords>> = {
	'close-reason-not-shown': {
		title: '把关闭原因显示给用户',
		duty: '客户端不得把关闭原因显示给最终用户。关闭原因由对方填写，不一定是人能读懂的文字。',
		remedy: '把关闭码和关闭原因记入日志，向用户显示你自己写的提示。',
		reaction: '浏览器不会阻止网页这样做。用户会看到服务器写的文字，包括机器名之类的内部信息。',
	},
	'api-url-scheme': {
		title: 'URL 的协议不是 ws、wss、http 或 https',
		duty: '构造函数接受 ws: 和 wss: URL、http: 和 https: URL（分别当作 ws: 和 wss:），以及相对 URL。构造函数必须拒绝其他协议。',
		remedy: '写 ws: 或 wss: URL；如果连接的是网页自己的服务器，写相对 URL 即可。',
		reaction: '构造函数抛出 SyntaxError，不发送任何内容。',
	},
	'api-url-fragment': {
		title: 'URL 带有片段',
		duty: 'URL 不得带有片段。片段指文档中的位置，不会发送给服务器。',
		remedy: '去掉片段。如果 # 本身是路径的一部分，就写成 %23。',
		reaction: '构造函数抛出 SyntaxError，不发送任何内容。',
	},
	'api-protocols-unique': {
		title: '同一个子协议写了两次',
		duty: '子协议名必须是 token，并且互不相同；对请求中的子协议名也有同样的要求。',
		remedy: '去掉重复的名字。',
		reaction: '构造函数抛出 SyntaxError，不发送任何内容。',
	},
	'api-no-headers': {
		title: '网页试图给握手添加头部字段',
		duty: '网页不能添加头部字段，因为构造函数只接受 URL 和子协议。Cookie 由浏览器按自己的规则添加。',
		remedy:
			'把访问令牌放在第一条消息或 Cookie 里。除非可以接受令牌出现在日志中，否则不要把它放在查询串里。',
		reaction:
			'浏览器把第二个参数（一个对象）当作子协议名“[object Object]”。子协议名不得含有空格和方括号，所以构造函数抛出 SyntaxError。',
	},
	'api-no-redirect': {
		title: '网页依赖重定向',
		duty: '浏览器在握手时不得跟随重定向。否则，服务器就可以把网页引向网页没有选择的另一个服务器。',
		remedy: '把最终的 URL 交给网页，或者对网页本身做重定向。',
		reaction:
			'浏览器中止连接，先触发 error 事件，再触发 close 事件，关闭码为 1006。浏览器不会重试。',
	},
	'api-send-connecting': {
		title: '连接打开之前调用 send()',
		duty: 'readyState 为 CONNECTING 时，网页不得调用 send()。浏览器不会替网页暂存数据。',
		remedy: '在 open 事件中发送；在此之前，把数据放进自己的队列。',
		reaction: 'send() 抛出 InvalidStateError，不发送任何内容。',
	},
	'api-send-after-close': {
		title: 'close() 之后调用 send()',
		duty: '调用 close() 之后，网页不能再发送数据。send() 不抛出异常，只丢弃数据，并把数据的长度计入 bufferedAmount。',
		remedy: '先发送，再关闭。如果其他代码可能已经调用 close()，就先检查 readyState。',
		reaction: '数据丢失，既不抛出异常，也不触发事件。',
	},
	'api-lone-surrogate': {
		title: '字符串含有半个代理对',
		duty: 'JavaScript 字符串可以含有半个代理对，UTF-8 却无法编码它。浏览器改为发送 U+FFFD，所以网页发送的文本总是有效的 UTF-8。',
		remedy:
			'在两个字符之间切分字符串，不要在一个字符的两个码元之间切分。要发送任意数据，请用二进制消息。',
		reaction: '服务器收到“�”（ef bf bd），双方都不报告错误。',
	},
	'api-buffered-amount': {
		title: '网页不看 bufferedAmount 就一直发送',
		duty: 'send() 不会等待。bufferedAmount 是浏览器还没有交给网络的载荷字节数，不含帧头。如果 bufferedAmount 不断增大，就说明网络或接收方跟不上网页的发送速度。',
		remedy: '等 bufferedAmount 变小，再发送下一部分数据。',
		reaction: '浏览器把数据留在内存里，消息到达得越来越晚。',
	},
	'api-binary-type': {
		title: '把 Blob 当作字节数组来读',
		duty: '除非把 binaryType 设为 "arraybuffer"，否则二进制消息以 Blob 的形式到达。Blob 的内容要异步读取。',
		remedy: '调用构造函数之后，立即设置 ws.binaryType = "arraybuffer"。',
		reaction: '用 Blob 构造 Uint8Array，得到的是空数组，而且不会抛出异常。',
	},
	'api-message-only-open': {
		title: '网页在 close() 之后还等待消息',
		duty: '浏览器只能在 readyState 为 OPEN 时交付消息。网页调用 close() 之后，即使消息是服务器在收到 Close 之前发送的，浏览器也会丢弃。',
		remedy: '与服务器约定最后一条消息，收到这条消息之后再关闭。',
		reaction: '消息到达了浏览器，网页却收不到 message 事件。',
	},
	'api-no-ping': {
		title: '网页试图发送 Ping',
		duty: '网页既不能发送 Ping，也看不到 Ping。浏览器会自动回应 Ping。',
		remedy: '网页如果需要心跳，就发送很小的消息，并由服务器回应。',
		reaction: 'WebSocket 对象没有 ping() 方法，所以调用时抛出 TypeError。',
	},
	'api-close-code': {
		title: 'close() 用了网页不能用的关闭码',
		duty: '网页如果给 close() 传入关闭码，关闭码必须是 1000，或者在 3000 到 4999 之间。其他关闭码留给浏览器和服务器使用。',
		remedy: '使用 1000，或者从 4000 到 4999 中自选一个。',
		reaction: 'close() 抛出 InvalidAccessError。浏览器不发送任何内容，连接仍然打开。',
	},
	'api-close-reason': {
		title: 'close() 的关闭原因太长',
		duty: '关闭原因的 UTF-8 编码最多 123 字节，例如 41 个各占三字节的汉字。控制帧的载荷最多 125 字节，其中两个字节是关闭码。',
		remedy: '缩短关闭原因。如果说明较长，就在关闭之前用一条消息发送。',
		reaction: 'close() 抛出 SyntaxError。浏览器不发送任何内容，连接仍然打开。',
	},
	'api-1006-only': {
		title: '网页想知道连接失败的原因',
		duty: '浏览器不得让网页区分以下情况：找不到域名、端口关闭、证书无效、403 之类的状态码、连接中断。这些情况的关闭码一律是 1006。否则，网页就能探查访问者的本地网络。',
		remedy:
			'让服务器先打开连接，再用自选的关闭码关闭。其他原因要到开发者工具或服务器的日志里查看。',
		reaction:
			'网页先收到 error 事件，再收到 close 事件，关闭码为 1006，关闭原因为空。如果只是 TCP 连接断开，实测 Chromium 和 Firefox 只触发 close 事件。',
	},
	'api-error-then-close': {
		title: '网页在 error 事件里找原因',
		duty: '连接失败时，浏览器必须先触发 error 事件，再触发 close 事件。两个事件触发时，readyState 都已经是 CLOSED。error 事件不带任何细节；code 和 wasClean 在 close 事件里。',
		remedy:
			'在 close 事件里根据 code 和 wasClean 判断。无论连接怎样结束，浏览器都会触发 close 事件。',
		reaction:
			'网页从 error 事件中读到的是 undefined，随后收到关闭码为 1006 的 close 事件。如果连接在服务器响应之后紧接着就失败，实测 Firefox 不触发 open 事件。',
	},
};
