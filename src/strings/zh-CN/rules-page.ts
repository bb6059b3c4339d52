// The Chinese words about the rules for pages and browsers.
import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {
	'close-reason-not-shown': {
		title: '把 Close 的原因显示给用户',
		duty: '原因是一个程序写给另一个程序或日志的。它可以是任何语言，也可以不成语言，而且由对方书写：客户端不得把它显示给最终用户。',
		remedy: '把关闭码和原因记入日志；给用户看自己写的一句话。',
		reaction: '没有什么会阻止页面：服务器写了什么，用户就读到什么，包括机器名。',
	},
	'api-url-scheme': {
		title: 'URL 不是 ws、wss、http 或 https',
		duty: '构造函数接受 ws 和 wss，也接受代替它们的 http 和 https；相对 URL 以页面自己的地址为准。其他协议方案都不指向 WebSocket 服务器。',
		remedy: '写 ws: 或 wss:；要连页面自己的服务器，写相对 URL 即可。',
		reaction: '构造函数抛出 SyntaxError；什么都不发送。',
	},
	'api-url-fragment': {
		title: 'URL 带有片段',
		duty: '片段指的是文档内部的位置，这里没有文档，它也永远不会发送出去。所以 URL 不带片段。',
		remedy: '去掉片段；路径里的 # 写成 %23。',
		reaction: '构造函数抛出 SyntaxError；什么都不发送。',
	},
	'api-protocols-unique': {
		title: '同一个子协议写了两次',
		duty: '子协议名是 token，互不相同，与请求中的要求一样。',
		remedy: '去掉重复的名字。',
		reaction: '构造函数抛出 SyntaxError；什么都不发送。',
	},
	'api-no-headers': {
		title: '想给握手加头字段',
		duty: '页面不能添加头字段：构造函数只接受 URL 和子协议。Cookie 会自动随请求发送。',
		remedy: '把令牌放在第一条消息里、Cookie 里，或者（如果可以被记入日志）放在查询串里。',
		reaction: '这个对象被当作子协议名“[object Object]”，它不是 token：SyntaxError。',
	},
	'api-no-redirect': {
		title: '指望浏览器跟随重定向',
		duty: '浏览器在握手时不得跟随重定向：否则连到哪个服务器，就由应答者而不是页面来决定。',
		remedy: '把最终地址交给页面，或者对页面本身做重定向。',
		reaction: '浏览器使连接失败：先 error，再 close，关闭码 1006。它不会再次请求。',
	},
	'api-send-connecting': {
		title: '连接打开之前调用 send()',
		duty: '数据只能跟在握手之后，浏览器也不会替页面先存着：readyState 为 CONNECTING 时，send() 是错误。',
		remedy: '在 open 事件中发送，或者在此之前自己排队。',
		reaction: 'send() 抛出 InvalidStateError；什么都不发送。',
	},
	'api-send-after-close': {
		title: 'close() 之后调用 send()',
		duty: '关闭一旦开始，Close 之后不能再有数据，send() 会悄悄丢掉交给它的东西。只有 bufferedAmount 会增大，而且不再减小。',
		remedy: '先发送，再关闭；别处也可能关闭时，先看 readyState。',
		reaction: '没有异常，也没有事件：数据丢失。',
	},
	'api-lone-surrogate': {
		title: '字符串里有半个字符',
		duty: 'JavaScript 字符串里可以有落单的代理项，UTF-8 里不行。浏览器用 U+FFFD 代替它，所以页面永远发不出无效的文本。',
		remedy: '在字符之间切分字符串，不要在码元之间切分；任意数据用二进制发送。',
		reaction: '服务器收到“�”（ef bf bd）；谁也不会察觉。',
	},
	'api-buffered-amount': {
		title: '不看 bufferedAmount 就一直发送',
		duty: 'send() 从不等待。bufferedAmount 是网络还没取走的载荷字节数，不含帧头：接收方慢不慢，页面只能从它看出来。',
		remedy: '等 bufferedAmount 变小，再发下一块。',
		reaction: '浏览器把一切存在内存里；消息到得越来越晚。',
	},
	'api-binary-type': {
		title: '把 Blob 当作字节来读',
		duty: '二进制消息以 Blob 的形式到达，要异步读取，除非 binaryType 已设为 "arraybuffer"。',
		remedy: '构造之后立即设置 ws.binaryType = "arraybuffer"。',
		reaction: '没有异常：用 Blob 构造的 Uint8Array 只是空的。',
	},
	'api-message-only-open': {
		title: 'close() 之后还等着消息',
		duty: '只有 readyState 为 OPEN 时才交付消息。服务器在看到 Close 之前已经发出的消息会被丢弃。',
		remedy: '约定最后一条消息，等它到了再关闭。',
		reaction: '消息到达了，页面却永远看不到。',
	},
	'api-no-ping': {
		title: '页面想发送 Ping',
		duty: '页面既不能发送 Ping，也看不到 Ping：Ping 和 Pong 是浏览器与服务器之间的事，浏览器会自动回答。',
		remedy: '页面需要心跳时，发送由服务器回答的小消息。',
		reaction: '没有这个方法：调用它抛出 TypeError。',
	},
	'api-close-code': {
		title: 'close() 用了页面不能用的关闭码',
		duty: '页面只能用 1000 或 3000 到 4999 关闭。其他关闭码是端点对协议本身的说明，页面不能替浏览器说话。',
		remedy: '用 1000，或者从 4000 到 4999 中自选一个。',
		reaction: 'close() 抛出 InvalidAccessError；什么都不发送，连接仍然打开。',
	},
	'api-close-reason': {
		title: 'close() 的原因太长',
		duty: '控制帧最多 125 字节，其中两个是关闭码：原因只剩 123 字节的 UTF-8，也就是 41 个汉字。',
		remedy: '缩短原因；更长的说明先用一条消息发送。',
		reaction: 'close() 抛出 SyntaxError；什么都不发送，连接仍然打开。',
	},
	'api-1006-only': {
		title: '页面想知道失败的原因',
		duty: '浏览器不得告诉页面连接为什么失败。域名找不到、端口关闭、证书无效、状态码 403、坏帧，一律是 1006；否则页面就能借 WebSocket 探查访问者的网络。',
		remedy: '让服务器先打开连接，再用自己的关闭码关闭；其余的到开发者工具或服务器上去看。',
		reaction:
			'不管什么原因，一般都是先 error，再 close，关闭码 1006，原因为空。如果只是 TCP 结束，实测 Chromium 和 Firefox 不触发 error。',
	},
	'api-error-then-close': {
		title: '在 error 里找原因',
		duty: '连接失败时先有 error，再有 close，两者的 readyState 都是 CLOSED。error 里什么都没有；关闭码和 wasClean 在 close 里。',
		remedy: '在 close 里根据 code 和 wasClean 判断；无论怎样结束，它都会到来。',
		reaction:
			'error 的这些字段是 undefined；随后是 1006 的 close。在此之前不一定有 open：失败紧跟在服务器的应答之后时，实测 Firefox 会略去它。',
	},
};
