// The Chinese words about the rules of the opening handshake.
import type { HandshakeRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const HANDSHAKE_RULE_WORDS: Readonly<Record<HandshakeRuleCode, RuleWords>> = {
	'http-line-end-crlf': {
		title: '某一行只以 LF 结尾',
		duty: 'HTTP/1.1 头部的每一行都以 CR LF 结尾。接收方可以容忍单独的 LF，所以各家不同：严格的解析器回 400 或断开，宽松的继续。',
		remedy: '每一行都以 \\r\\n 结尾。',
	},
	'http-bare-cr': {
		title: 'CR 后面没有 LF',
		duty: '头部里不得出现后面没有 LF 的 CR：一个解析器把它当行尾，另一个当作文字，这种分歧曾被用于攻击。',
		remedy: '删掉这个 CR，或补成 \\r\\n。',
	},
	'http-head-terminated': {
		title: '缺少空行',
		duty: '头部以一个空行结束。空行到来之前头部还没有完：服务器继续等待，过一段时间后放弃；它也可以提前拒绝，例如返回 431。',
		remedy: '在最后一个字段之后加一个空行（\\r\\n）。',
	},
	'http-request-line': {
		title: '请求行不完整',
		duty: '请求的第一行是方法、目标和版本，之间各一个空格。',
		remedy: '写成“GET /chat HTTP/1.1”。',
	},
	'http-target-no-space': {
		title: '请求目标中有空格',
		duty: '请求目标不含空白：空格意味着它到此结束。',
		remedy: '把空格写成 %20。',
	},
	'http-status-line': {
		title: '第一行不是状态行',
		duty: '响应以状态行开头：HTTP 版本、一个空格、三位数字的状态码、一个空格。没有状态行，客户端就不知道服务器返回了什么，于是使连接失败。',
		remedy:
			'响应的开头写“HTTP/1.1 101 Switching Protocols”。确认该端口上运行的是 WebSocket 服务器。',
	},
	'http-status-line-space': {
		title: '状态码前后不是各一个空格',
		duty: '状态码前后各有一个空格，即使没有原因短语也不例外。客户端可以宽松处理：只缺后一个空格时，两种浏览器都会打开连接。',
		remedy: '写成“HTTP/1.1 101 ”，或补上原因短语。',
	},
	'http-space-before-colon': {
		title: '冒号前有空白',
		duty: '字段名与冒号之间不得有空白。服务器必须以 400 拒绝这样的请求：解析器对它的分歧曾造成请求走私。',
		remedy: '删掉这个空格。',
	},
	'http-obs-fold': {
		title: '字段值折到了下一行',
		duty: '把字段值折到缩进的下一行是已废弃的写法。服务器回 400 或用空格把各行接起来；客户端必须接起来。',
		remedy: '把值写在一行里。',
	},
	'http-space-before-first-field': {
		title: '第一个字段前有空白',
		duty: '起始行与第一个字段之间不得有空白：它没有可以接续的内容。',
		remedy: '去掉缩进。',
	},
	'http-field-name-token': {
		title: '不是合法的字段名',
		duty: '字段名是一个 token：字母、数字和少数符号，不含空格、双引号或括号。',
		remedy: '只用字母、数字和连字符，后面跟冒号。',
	},
	'http-field-value-chars': {
		title: '字段值含有禁止的字符',
		duty: '字段值不含制表符以外的控制字符。除 CR、LF 外，危险的是 NUL：遇到它就停下的程序，读到的内容会与别的程序不同。接收方要么拒绝，要么换成空格；其他控制字符可以保留。',
		remedy: '删掉这个字符。',
	},
	'http-host-missing': {
		title: '缺少 Host',
		duty: '每个 HTTP/1.1 请求都带 Host，这样一个地址可以服务多个域名。服务器必须回 400。',
		remedy: '加上 Host，写明服务器的名字。',
	},
	'http-host-repeated': {
		title: 'Host 不止一行，或者值无效',
		duty: '请求恰好带一行 Host，且值有效。若有两行，代理和服务器可能各信一个。服务器必须回 400。',
		remedy: '只保留一行 Host，写主机名，必要时加端口。',
	},
	'http-1xx-content-length': {
		title: '101 中出现 Content-Length',
		duty: '1xx 响应没有内容，所以不带 Content-Length，连 0 也不行。浏览器会忽略它并打开连接。',
		remedy: '去掉这个字段。',
	},
	'http-1xx-transfer-encoding': {
		title: '101 中出现 Transfer-Encoding',
		duty: '1xx 响应没有内容：空行之后的字节是帧，不是分块。浏览器会忽略这个字段并打开连接。',
		remedy: '去掉这个字段。',
	},
	'http-upgrade-needs-connection': {
		title: '有 Upgrade 却没有“Connection: Upgrade”',
		duty: 'Upgrade 只管一跳，所以发送它的一方还要在 Connection 里列出“Upgrade”，426 也不例外。否则它看起来像代理忘了删的东西，应当被忽略。',
		remedy: '加上“Connection: Upgrade”。',
	},
	'request-uri-valid': {
		title: '不是 WebSocket URL',
		duty: '在发送任何内容之前，协议、主机、端口和路径必须构成有效的 ws 或 wss URL。在浏览器里，构造函数会抛出 SyntaxError。',
		remedy: '写成 ws://host/path 或 wss://host:port/path。',
	},
	'request-uri-fragment': {
		title: 'WebSocket URL 带有片段',
		duty: 'ws 或 wss URL 没有片段：片段指文档中的位置，而这里没有文档。浏览器会抛出 SyntaxError。',
		remedy: '去掉 # 及其后的内容；字面的 # 写成 %23。',
	},
	'request-method-get': {
		title: '方法不是 GET',
		duty: 'HTTP/1.1 上的打开握手是 GET 请求。其他方法服务器一律拒绝，用 405 加 Allow: GET 最清楚。',
		remedy: '使用 GET。',
	},
	'request-http-version': {
		title: '低于 HTTP/1.1',
		duty: '请求声明 HTTP/1.1 或更高版本。服务器必须忽略 HTTP/1.0 请求中的 Upgrade，按普通 HTTP 应答。',
		remedy: '写 HTTP/1.1。如果是代理用 1.0 连接服务器，要改代理的配置。',
	},
	'request-target-form': {
		title: '请求目标无效',
		duty: '请求行中的目标是资源名（“/chat?x=1”）或完整的 http、https URI，绝不是 ws: URI，而且只含 URI 允许的字符。',
		remedy: '只写路径，其他字符做百分号编码；服务器的名字写在 Host 里。',
		detail: ({ character }) => (character === '' ? '' : `URI 里不能有“${character}”。`),
	},
	'request-target-fragment': {
		title: '请求行带有片段',
		duty: '请求目标不带片段。',
		remedy: '去掉它；字面的 # 写成 %23。',
	},
	'request-host-authority': {
		title: 'Host 不是所连接的服务器',
		duty: 'Host 写 URL 中的服务器，端口不是默认值时也要写上。服务器可以回 400，或提供另一个虚拟主机的内容。',
		remedy: '把 URL 的主机和端口写进 Host。',
	},
	'request-upgrade-missing': {
		title: '缺少 Upgrade',
		duty: '请求用 Upgrade 提出更换协议。没有它，这只是普通的 GET：得到网页，或者 426。',
		remedy: '加上“Upgrade: websocket”。如果客户端发了，那就是途中的代理删掉了。',
	},
	'request-upgrade-websocket': {
		title: 'Upgrade 请求的不是 websocket',
		duty: 'Upgrade 字段包含关键字“websocket”，不分大小写。',
		remedy: '写“Upgrade: websocket”。',
	},
	'request-connection-missing': {
		title: '缺少 Connection',
		duty: 'Upgrade 只管一跳，Connection 通过列出它来声明这一点。没有 Connection，这个提议无效。',
		remedy: '加上“Connection: Upgrade”。',
	},
	'request-connection-upgrade': {
		title: 'Connection 没有列出 Upgrade',
		duty: 'Connection 包含“Upgrade”这个 token，不分大小写，可以与其他值并列。',
		remedy: '写“Connection: Upgrade”。反向代理需要配置才会转发它。',
	},
	'request-key-missing': {
		title: '缺少 Sec-WebSocket-Key',
		duty: '请求带一个新生成的随机键。服务器的应答由它算出，证明服务器读的正是这个请求。',
		remedy: '加上 Sec-WebSocket-Key：16 个随机字节的 base64。',
	},
	'request-key-base64': {
		title: '键不是 base64',
		duty: '键按 RFC 4648 §4 的 base64 编码：A–Z a–z 0–9 + /，用 = 填充，不是 URL 安全的字母表。',
		remedy: '把 16 个随机字节编码成 base64。',
	},
	'request-key-length': {
		title: '键不是 16 字节',
		duty: '解码后的键恰好 16 字节：base64 共 24 个字符，最后两个是“==”。',
		remedy: '恰好编码 16 个随机字节。',
	},
	'request-key-once': {
		title: 'Sec-WebSocket-Key 不止一个',
		duty: '键只出现一次：若有两个，就没人知道应答对应哪一个。',
		remedy: '只留一个。',
	},
	'request-key-canonical': {
		title: '键中未使用的位不是零',
		duty: '“==”之前的四位不承载内容，应为零，所以第 22 个字符是 A、Q、g 或 w。解码器可以拒绝；服务器不必解码。RFC §4.1 自己的例子就违反了这一点。',
		remedy: '用正规的 base64 编码器编码。',
	},
	'request-version-missing': {
		title: '缺少 Sec-WebSocket-Version',
		duty: '请求声明所用的版本：RFC 6455 是 13。',
		remedy: '加上“Sec-WebSocket-Version: 13”。',
	},
	'request-version-13': {
		title: '版本不是 13',
		duty: 'RFC 6455 是版本 13；9 到 12 从未在线路上有效。服务器必须拒绝，并说明自己支持哪些版本。',
		remedy: '写“Sec-WebSocket-Version: 13”。',
	},
	'request-version-format': {
		title: '版本不是单纯的数字',
		duty: '版本是 0 到 255 的十进制数，没有前导零。',
		remedy: '写 13。',
	},
	'request-version-once': {
		title: 'Sec-WebSocket-Version 不止一个',
		duty: '请求中版本只出现一次。（拒绝的响应可以重复它，以列出所支持的版本。）',
		remedy: '只留一个，值为 13。',
	},
	'request-origin-browser': {
		title: '浏览器的请求没有 Origin',
		duty: 'Origin 说明是哪个网页在请求。外站网页连接时可能带着访客的 Cookie，服务器可以凭 Origin 拒绝它们。只为某些网站服务的服务器会比较它，可以用 403 拒绝，没有 Origin 时也可以。',
		remedy: '加上 Origin：网页的协议、主机和端口。',
	},
	'request-no-early-data': {
		title: '请求之后还有字节',
		duty: '客户端发出请求后要等到应答才能再发送。这些字节留在服务器的缓冲区里；实际的服务器常在 101 之后把它们当作帧来读。',
		remedy: '收到 101 之后再发送帧。',
	},
	'request-no-content': {
		title: 'GET 请求带了内容',
		duty: 'GET 握手不带内容。服务器若不读内容就升级，会把它当作帧。',
		remedy: '去掉 Content-Length 和内容。',
	},
	'response-status-101': {
		title: '状态码不是 101',
		duty: '在 HTTP/1.1 上，只有 101 能打开 WebSocket；其他状态都停留在 HTTP。服务器可以这样拒绝，有时还必须这样；但网页只看到 error 和 close 1006，看不到状态码。',
		remedy: '查明服务器为何拒绝：看它的日志，或开发者工具的网络面板。',
	},
	'response-http-version': {
		title: '101 声明的是 HTTP/1.0',
		duty: 'HTTP/1.0 没有 1xx，所以 101 要声明 HTTP/1.1。浏览器表现不一：Chromium 打开，Firefox 失败。',
		remedy: '用 HTTP/1.1 应答。',
	},
	'response-upgrade-missing': {
		title: '101 没有 Upgrade',
		duty: '101 要写明换成哪个协议。没有它，客户端必须让连接失败。',
		remedy: '在响应里加上“Upgrade: websocket”。',
	},
	'response-upgrade-websocket': {
		title: '101 换成了别的协议',
		duty: '101 的 Upgrade 字段是“websocket”，不分大小写。否则客户端必须让连接失败。',
		remedy: '应答“Upgrade: websocket”。',
	},
	'response-connection-missing': {
		title: '101 没有 Connection',
		duty: '101 要在 Connection 中列出 Upgrade。没有它，客户端必须让连接失败。',
		remedy: '在响应里加上“Connection: Upgrade”。',
	},
	'response-connection-upgrade': {
		title: '101 的 Connection 没有列出 Upgrade',
		duty: '101 的 Connection 包含“Upgrade”这个 token。否则客户端必须让连接失败。',
		remedy: '应答“Connection: Upgrade”。',
	},
	'response-accept-missing': {
		title: '101 没有 Sec-WebSocket-Accept',
		duty: 'accept 值证明对方读过这个请求，并且懂 WebSocket。没有它，客户端必须让连接失败。',
		remedy: '由请求中的键算出并加上。',
	},
	'response-accept-once': {
		title: 'Sec-WebSocket-Accept 不止一个',
		duty: '这个字段只出现一次。即使两个值相同，两种浏览器也都会失败。',
		remedy: '只留一个。',
	},
	'response-versions-listed': {
		title: '拒绝时没有列出版本',
		duty: '因版本而拒绝时，要写明服务器支持的版本，客户端才可以换一个再试。',
		remedy: '在拒绝的响应里加上“Sec-WebSocket-Version: 13”。',
	},
	'response-426-upgrade': {
		title: '426 没有说明要升级到什么',
		duty: '426 要在 Upgrade 中写明所要的协议。（ws 8 省略了它。）',
		remedy: '加上“Upgrade: websocket”和“Connection: Upgrade”。',
	},
	'response-405-allow': {
		title: '405 没有 Allow',
		duty: '405 要在 Allow 中列出允许的方法。（ws 8 省略了它。）',
		remedy: '加上“Allow: GET”。',
	},
	'response-401-challenge': {
		title: '401 没有质询',
		duty: '401 要带 WWW-Authenticate，说明如何登录。实测 Chromium 和 Firefox 以 1006 结束。',
		remedy: '加上 WWW-Authenticate，或改用 403。',
	},
	'response-protocol-switch-offered': {
		title: '换成了没人请求的协议',
		duty: '服务器只能换成请求中提出的协议。',
		remedy: '按普通 HTTP 应答，或在请求中提出 websocket。',
	},
	'response-no-frames-before-101': {
		title: '响应之前就有帧',
		duty: '服务器要等握手响应发完才能发送帧。客户端找状态行，找不到，于是让连接失败。',
		remedy: '先把 101 完整发出。',
	},
	'response-legacy-fields': {
		title: '已废弃草案的字段',
		duty: 'WebSocket-Location、WebSocket-Origin 和 Sec-WebSocket-Location 属于草案 75 和 76，现在没有意义，会被忽略。',
		remedy: '去掉它们。',
	},
	'accept-matches': {
		title: 'accept 值不对',
		duty: 'accept 是键的文本接上固定 GUID 之后的 SHA-1 的 base64。值不同，客户端必须让连接失败。',
		remedy: '用这个请求自己的键来计算。',
	},
	'accept-key-text': {
		title: '散列之前先把键解码了',
		duty: '参与散列的是键的 24 个字符的 base64 文本，不是解码后的 16 个字节。',
		remedy: '直接散列头部里的文本。',
	},
	'accept-guid-appended': {
		title: '漏了 GUID',
		duty: '键后面要接 GUID。只散列键什么也证明不了：任何会散列输入的服务器都能做到。',
		remedy: '散列之前接上 258EAFA5-E914-47DA-95CA-C5AB0DC85B11。',
	},
	'accept-guid-order': {
		title: 'GUID 放到了前面',
		duty: '键在前，GUID 在后。',
		remedy: '把两者对调。',
	},
	'accept-guid-exact': {
		title: 'GUID 的写法不同',
		duty: 'GUID 必须一字不差：大写字母，带连字符，没有花括号。',
		remedy: '逐字使用 258EAFA5-E914-47DA-95CA-C5AB0DC85B11。',
	},
	'accept-digest-bytes': {
		title: '把十六进制文本拿去编码了',
		duty: 'base64 编码的是摘要的 20 个字节，不是它的 40 个十六进制数字：28 个字符，而不是 56 个。',
		remedy: '取散列函数的原始摘要。',
	},
	'accept-key-trimmed': {
		title: '空白也被算进了散列',
		duty: '键值前后的空白，包括行末的 CR，都不是键的一部分。',
		remedy: '散列之前去掉首尾空白。',
	},
	'accept-length': {
		title: 'accept 值的长度不对',
		duty: 'accept 值是 28 个字符：27 个加一个“=”。',
		remedy: '保留填充。',
	},
	'accept-case': {
		title: 'accept 值的大小写变了',
		duty: 'base64 区分大小写：比较时必须完全一致。',
		remedy: '途中不要改动字段值的大小写。',
	},
	'accept-own-key': {
		title: '这是对另一个键的正确应答',
		duty: '这个值要应答本连接的键。若它正好应答另一个键，说明途中有缓存或改写请求的代理。',
		remedy: '检查客户端和服务器之间的缓存或代理；使用 wss。',
	},
	'subprotocol-token': {
		title: '不是合法的子协议名',
		duty: '每个名字是一个 token：可见的 ASCII 字符，不含空格、逗号、斜杠、括号等分隔符。浏览器在发送之前就会抛出 SyntaxError。',
		remedy: '用字母、数字、点和连字符。',
	},
	'subprotocol-not-empty': {
		title: 'Sec-WebSocket-Protocol 为空',
		duty: '这个字段只要出现，就至少列出一个名字。',
		remedy: '写出子协议名，或者去掉这个字段。',
	},
	'subprotocol-unique': {
		title: '同一个子协议提出了两次',
		duty: '同一个名字不得提出两次。浏览器在发送之前就会抛出 SyntaxError。',
		remedy: '去掉重复的。',
	},
	'subprotocol-offered': {
		title: '服务器选了没有提出的子协议',
		duty: '服务器只能用客户端提出的名字应答，写法也要相同。否则客户端必须让连接失败。',
		remedy: '用提出的名字之一应答，或者不应答。',
	},
	'subprotocol-unasked': {
		title: '没人请求的子协议',
		duty: '客户端没有提出时，服务器根本不发 Sec-WebSocket-Protocol。客户端必须让连接失败。（实测 Firefox 会打开。）',
		remedy: '去掉这个字段。',
	},
	'subprotocol-one-answer': {
		title: '响应中的子协议不止一个',
		duty: '响应是一个名字，不是列表。',
		remedy: '选定一个。',
	},
	'subprotocol-answer-once': {
		title: '响应中 Sec-WebSocket-Protocol 出现了两次',
		duty: '这个字段在响应中只出现一次。（请求可以拆成几行。）',
		remedy: '只留一行。',
	},
	'subprotocol-empty-answer': {
		title: '响应中的 Sec-WebSocket-Protocol 为空',
		duty: '“都不选”的表示方法是省略这个字段，绝不是空值。',
		remedy: '去掉这个字段。',
	},
	'extension-syntax': {
		title: 'Sec-WebSocket-Extensions 无法解析',
		duty: '这个字段是“名字; 参数; 参数=值”的列表。接收方必须让连接失败；服务器回 400。',
		remedy: '写成“permessage-deflate; client_max_window_bits=15”。',
	},
	'extension-not-empty': {
		title: 'Sec-WebSocket-Extensions 为空',
		duty: '这个字段只要出现，就至少写一个扩展。',
		remedy: '没有扩展就去掉这个字段。',
	},
	'extension-quoted-token': {
		title: '引号里的值不是 token',
		duty: '带引号的参数值去掉引号后，本身也必须是 token。',
		remedy: '去掉值里的空格和分隔符。',
	},
	'extension-offered': {
		title: '没有提出过的扩展',
		duty: '服务器只能用客户端提出的扩展应答。否则客户端必须让连接失败。',
		remedy: '从响应中去掉这个扩展。',
	},
	'extension-answer-once': {
		title: '响应中 Sec-WebSocket-Extensions 出现了两次',
		duty: '§11.3.2 规定响应中只出现一次，§4.2.2 却允许拆开：RFC 自相矛盾。遵循前者的客户端会失败。',
		remedy: '把所有扩展写在一行。',
	},
	'extension-registered': {
		title: '没有注册的扩展',
		duty: '扩展名要在 IANA 注册；实际上就是 permessage-deflate。服务器会忽略不认识的名字。',
		remedy: '使用 permessage-deflate。',
	},
	'deflate-offer-parameter': {
		title: '提议中有未知的参数',
		duty: 'permessage-deflate 定义了四个参数。含有其他参数的提议服务器必须谢绝，可以接受下一个。',
		remedy:
			'只用 server_no_context_takeover、client_no_context_takeover、server_max_window_bits 和 client_max_window_bits。',
	},
	'deflate-answer-parameter': {
		title: '应答中有未知的参数',
		duty: '应答只能使用 permessage-deflate 定义的四个参数。否则客户端必须让连接失败。',
		remedy: '去掉这个参数。',
	},
	'deflate-parameter-once': {
		title: '同一个参数出现了两次',
		duty: '一个提议或应答中，同一参数不得出现两次。服务器谢绝该提议，客户端让连接失败。',
		remedy: '只留一个。',
	},
	'deflate-window-range': {
		title: '窗口大小不允许',
		duty: '窗口大小是 8 到 15 的十进制数，没有前导零；应答中的值不大于提议的值。',
		remedy: '用 8 到 15 的数，且不大于提议的值；zlib 能产生 9 到 15。',
	},
	'deflate-client-bits-unasked': {
		title: '客户端没有提出 client_max_window_bits',
		duty: '只有提议中有它，应答中才能出现：没有提出它的客户端无法限制自己的窗口。',
		remedy: '去掉这个参数。',
	},
	'deflate-client-bits-value': {
		title: 'client_max_window_bits 没有值',
		duty: '在应答中这个参数必须带值；只有在提议中可以单独出现。',
		remedy: '写 client_max_window_bits=15，或者去掉它。',
	},
	'deflate-server-bits-larger': {
		title: '窗口比客户端允许的大',
		duty: '服务器接受 server_max_window_bits 时，用提议的值或更小的值。',
		remedy: '用提议的值或更小的值应答。',
	},
	'deflate-server-bits-echo': {
		title: '没有确认窗口限制',
		duty: '接受带 server_max_window_bits 的提议，就意味着在应答中写上这个参数。需要小窗口的客户端会让连接失败。',
		remedy: '在应答中重复 server_max_window_bits。',
	},
	'deflate-server-takeover-echo': {
		title: '没有确认 server_no_context_takeover',
		duty: '接受带 server_no_context_takeover 的提议，就意味着在应答中重复它。需要这个承诺的客户端会让连接失败。',
		remedy: '在应答中重复 server_no_context_takeover。',
	},
	'deflate-takeover-no-value': {
		title: '不该有值的参数带了值',
		duty: '两个 no_context_takeover 参数都不带值。',
		remedy: '去掉“=”及其后的内容。',
	},
	'api-protocol-answered': {
		title: '提出了子协议，却一个也没有选',
		duty: 'RFC 6455 允许这样；WHATWG 标准不允许：网页提出了子协议而服务器一个也没选时，浏览器让连接失败。（Chromium 如此，实测 Firefox 会打开。）',
		remedy: '让服务器选定其中一个名字。',
	},
};
