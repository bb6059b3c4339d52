import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: '升级请求',
	can: '学完这课，你能写出建立 WebSocket 的请求，并预测服务器怎样响应一个有错的请求。',
	steps: {
		'address-bar': {
			title: '在地址栏里输入 WebSocket 服务器的地址',
			text: [
				'网页用这个请求打开 WebSocket。现在你在地址栏里输入 `http://localhost:8080/`：浏览器只发第 1、2 行，没有第 3 到第 7 行。',
			],
			task: '这个服务器没有网页。它会怎么做？',
			choices: {
				page: '发送一个空白网页。',
				refuse: '拒绝，因为请求没有要求 WebSocket。',
				open: '打开 WebSocket，因为它只提供 WebSocket。',
				nothing: '等待 WebSocket 的数据，什么也不返回。',
			},
			replies: {
				page: '也提供网页的服务器会这样做，但这个服务器没有网页。',
				refuse: '',
				open: '客户端没有要求 WebSocket，无法解析之后的内容。',
				nothing: '请求已经完整，服务器会响应。',
			},
			done: '实验里现在是这个请求，服务器返回 {status}（Upgrade Required）。WebSocket 从一个 HTTP 请求开始，客户端必须在请求里要求切换协议。',
		},
		'worked-lines': {
			title: '要求升级的几行',
			text: [
				'这些**头部字段**里，有三行在提要求。① 说找谁。② 说要什么：`websocket`。③ 说第 5 行只给下一台电脑看。少了哪一行，服务器都会拒绝。',
			],
		},
		order: {
			title: '拼出一个请求',
			text: [
				'一个程序想打开 `ws://chat.example/chat`。拼出它的请求。字段什么顺序都行，`\\r\\n` 是末尾的空行。',
			],
			task: '选出请求的七行。有三行不属于它。',
			mistakes: {
				'ws-target': '请求行里是路径 `/chat`，不是 `ws:` URL。实验里的服务器对这一行返回 400。',
				'connection-websocket':
					'`Connection` 列出连接选项，这里是字段名 `Upgrade`。协议写在字段 `Upgrade` 里。',
				accept: '`Sec-WebSocket-Accept` 是响应里的字段，由服务器用握手 key 算出。',
				end: '空行表示请求到此结束，服务器不会再把后面的内容当作这个请求的字段。',
			},
			done: '实验里现在显示的是这样一个请求：请求行、五个字段和空行。浏览器还会加上 `Origin` 和其他字段。',
			hints: [
				'首行是方法和路径，末行是空的。',
				'五个字段是 Host、Upgrade、Connection、握手 key 和版本。',
				'先是 `GET /chat HTTP/1.1`，然后是任意顺序的五个字段，最后是 `\\r\\n`。不选 `ws:` 那一行、`Connection: websocket` 和 Accept 值。',
			],
		},
		'version-eight': {
			title: '旧的客户端',
			text: ['有个旧的客户端，第 6 行还是草案里的 `Sec-WebSocket-Version: 8`。'],
			task: '这个服务器只认识版本 13。它会怎么做？',
			choices: {
				accepts: '返回 101，之后双方使用版本 13。',
				'names-version': '返回 426，并写出它支持的版本。',
				'bad-request': '返回 400，别的什么也不说明。',
			},
			replies: {
				accepts: '客户端会按另一个版本的规则去读之后的内容。',
				'names-version': '',
				'bad-request':
					'这样客户端就不知道该改什么。RFC 6455 §4.4 要求响应里有一个字段，写出服务器支持的版本。',
			},
			done: '服务器返回 {status} 和 `Sec-WebSocket-Version: {response.field.Sec-WebSocket-Version}`。支持这个版本的客户端可以再发一个请求。真实的服务器各不相同，见**真实程序的做法**。',
		},
		'one-part': {
			title: '代理丢了一行',
			text: [
				'网页和服务器之间有一个**代理**，替它们转发请求。它弄丢了一行，服务器返回 {server.status}。',
			],
			task: '在**请求**里修好它。握手 key 保持不变。',
			done: '现在 `Connection` 写的字段确实存在，`Upgrade` 写出了协议。服务器返回 {status}，切换协议。',
			mistakes: {
				'still-marked':
					'服务器返回 101，但实验仍标出了一处错误：在请求的检查里，或者在响应的检查里。旁边的规则写着哪里不对。',
				target: '请求行里写的是 `{request.target}`，而 URL 的路径是 `/`。',
				'other-url': '实验上方的 URL 现在是 `{url}`。请保持原样：`ws://localhost:8080/`。',
				'space-first': '请求行下面的那一行以空格开头，服务器返回 {server.status}。请删去空格。',
				'other-host':
					'`Host: {request.field.Host}` 写的不是实验上方 URL 里的主机和端口。这一行请保持原样。',
				version:
					'服务器无法使用这个版本字段，返回 {server.status}。`Sec-WebSocket-Version: 13` 请保持原样，只写一行。',
				origin: '服务器切换了协议，但客户端是浏览器，而浏览器总会发送 `Origin`。这一行请保持原样。',
				'connection-gone':
					'缺少 `Connection: Upgrade` 这一行，所以服务器返回 {server.status}。这一行要保留：它写出了字段 `Upgrade`。',
				space: '冒号前面有空格，服务器返回 {server.status}。冒号要紧跟在名字后面。',
				name: '服务器读不出某一行的字段名，返回 {server.status}。请写成名字（不带空格和引号）、冒号和值。',
				folded:
					'有一行以空格开头，它就成了上一行的延续（一种废弃的写法）。服务器返回 {server.status}。请删去空格。',
				'no-end': '请求还不完整，服务器什么也不返回。最后一个字段之后要有一个空行。',
				'after-end':
					'有一行写在空行下面。空行表示请求到此结束，服务器不会把那一行当作字段。请把它移到空行上面。',
				'request-line':
					'服务器无法使用这个请求行，返回 {server.status}。第一行应该是 `GET / HTTP/1.1`。',
				method: '方法现在是 `{request.method}`。握手必须是 GET 请求，服务器返回 {server.status}。',
				host: '服务器找不到可用的 `Host`，返回 {server.status}。这一行请保持原样。',
				'other-key':
					'握手 key 不再是 `x3JJHMbDL1EzLkh9GBhXDw==`。客户端要的是自己的 key 对应的 Accept 值。',
				'still-missing':
					'`Connection` 写了字段 `Upgrade`，但请求里没有这个字段。服务器返回 {server.status}。',
				'other-protocol':
					'`Upgrade: {request.field.Upgrade}` 要求的不是 `websocket`。服务器不支持别的协议，返回 {server.status}。',
				'connection-changed':
					'`Connection: {request.field.Connection}` 里不再有字段 `Upgrade`，所以服务器返回 {server.status}。',
			},
			otherwise:
				'服务器返回 {server.status}。列表**这个请求要的是 WebSocket 吗？**标出了第一处错误。',
			hints: [
				'`Connection` 列出了一个字段。请求里有这个字段吗？',
				'缺少的那一行要写出协议。每一行都由名字、冒号和值组成。',
				'缺少的是 `Upgrade: websocket`。服务器两样都要：`Connection` 里的名字，以及这个字段本身。',
			],
		},
		claim: {
			title: '网上的一种说法',
			text: ['“`Connection: Upgrade` ① 表示要升级的协议，`Upgrade: websocket` ② 只是再说一遍。”'],
			task: '哪一句是对的？',
			choices: {
				names: 'Connection 写出新的协议。',
				alive: 'Connection 要求服务器在响应之后不关闭 TCP 连接。',
				fields: 'Connection 列出字段名 Upgrade，Upgrade 字段再指明新的协议。',
				tcp: '这两行开始第二次 TCP 握手。',
			},
			replies: {
				names:
					'`Connection` 里的词是字段的名字。`Connection: keep-alive` 会被拒绝，即使请求里有 `Upgrade: websocket`。',
				alive: 'HTTP/1.1 默认就保持连接。`Connection` 列出的字段和选项只对下一跳有效。',
				fields:
					'RFC 9110 §7.6.1：`Connection` 列出的字段只对下一跳有效。§7.8：`Upgrade` 写出要改用的协议。所以两行都要有。',
				tcp: 'TCP 握手在请求之前已经完成，WebSocket 接着使用同一条 TCP 连接。',
			},
		},
		'read-it': {
			title: '这段你已经读得懂了',
			text: ['这是 Chromium 在 2026 年 11 月 20 日真的发出的请求。里面大多数行，别的请求也有。'],
			task: '如果程序不是浏览器，省掉哪一行，WebSocket 照样能打开？',
			choices: {
				upgrade: '`Upgrade: websocket`',
				origin: '`Origin: http://127.0.0.1:8765`',
				version: '`Sec-WebSocket-Version: 13`',
			},
			replies: {
				upgrade: '那就没有哪一行要求 WebSocket 了，服务器会拒绝。',
				origin: '对。浏览器总会说明是哪个网页在请求，服务器可以拒绝陌生的网页。别的程序不用说。',
				version: '那服务器就不知道客户端按哪套规则来，会拒绝。',
			},
		},
		'worked-answer': {
			title: '其他各行，以及响应',
			text: [
				'第 6 行 ① 是**版本**：{request.field.Sec-WebSocket-Version}，也就是 RFC 6455。第 7 行 ② 是**握手 key**：{key.bytes} 个随机字节，写成 Base64。第 3 行 **Origin** ③ 说是哪个网页在请求。',
				'服务器返回 {server.status}，从此连接上传输的就是**帧**。`Sec-WebSocket-Accept` ④ 下一课再讲。',
			],
			beside: [
				'Origin：网页的协议、主机和端口。浏览器总会发送，其他程序可以不发。',
				'101：Switching Protocols，切换协议',
				'400 到 499：服务器认为请求有错',
			],
		},
		'six-parts': {
			title: '六处改动：预测状态码',
			text: [
				'每个问题都把实验里的请求改动一处，其他各行不变。握手实验里的服务器返回哪个状态码？',
				'回答之后，在**请求**里照着改，再按**最后一步**看响应，然后按**撤销**，直到请求恢复原样。六个问题答对五个就够了。',
			],
		},
		'three-parts': {
			title: '三处错误',
			text: [
				'这个请求有三处错误。服务器按发现的第一处错误来响应。每修好一处，服务器就往下检查，状态码也可能改变。',
			],
			task: '修好请求，让 WebSocket 打开。握手 key 保持不变。',
			done: 'Host 指明了服务器，Connection 列出了 Upgrade，版本是 13。服务器返回 {status}，切换协议。',
			mistakes: {
				'still-marked':
					'服务器返回 101，但实验仍标出了一处错误：在请求的检查里，或者在响应的检查里。旁边的规则写着哪里不对。',
				target: '请求行里写的是 `{request.target}`，而 URL 的路径是 `/`。',
				'other-url': '实验上方的 URL 现在是 `{url}`。请保持原样：`ws://localhost:8080/`。',
				'space-first': '请求行下面的那一行以空格开头，服务器返回 {server.status}。请删去空格。',
				'request-line':
					'服务器无法使用这个请求行，返回 {server.status}。第一行应该是 `GET / HTTP/1.1`。',
				method: '方法现在是 `{request.method}`。握手必须是 GET 请求，服务器返回 {server.status}。',
				'version-twice': '请求里有两行 `Sec-WebSocket-Version`。客户端只发送一行，版本是 13。',
				'version-form':
					'`{request.field.Sec-WebSocket-Version}` 不是一个 0 到 255、前面不带 0 的整数，所以服务器返回 {server.status}。客户端在请求里只写一个版本。',
				'version-gone':
					'缺少字段 `Sec-WebSocket-Version`，服务器返回 {server.status}，并在响应里写出它支持的版本。',
				'host-empty': '`Host` 没有值。它要写出实验上方 URL 里的主机和端口。',
				origin: '服务器切换了协议，但客户端是浏览器，而浏览器总会发送 `Origin`。这一行请保持原样。',
				'connection-gone':
					'请求里没有 `Connection` 这一行，所以服务器返回 {server.status}。`Connection: Upgrade` 写出了字段 `Upgrade`。',
				space: '冒号前面有空格，服务器返回 {server.status}。冒号要紧跟在名字后面。',
				name: '服务器读不出某一行的字段名，返回 {server.status}。请写成名字（不带空格和引号）、冒号和值。',
				folded:
					'有一行以空格开头，它就成了上一行的延续（一种废弃的写法）。服务器返回 {server.status}。请删去空格。',
				'no-end': '请求还不完整，服务器什么也不返回。最后一个字段之后要有一个空行。',
				'after-end':
					'有一行写在空行下面。空行表示请求到此结束，服务器不会把那一行当作字段。请把它移到空行上面。',
				'host-form':
					'服务器无法使用 `Host: {request.field.Host}`，返回 {server.status}。请求里必须恰好有一行 `Host`，写主机和端口，不写协议和路径。',
				upgrade: '`Upgrade: websocket` 这一行原来是对的，不能少。服务器返回 {server.status}。',
				'other-key':
					'握手 key 不再是 `2mS0pQ9uYwX5r7tJfVbC4A==`。客户端要的是自己的 key 对应的 Accept 值。',
				'no-host':
					'缺少 Host，服务器因此返回 {server.status}。实验也标出了其他错误，但它们不影响这个响应。',
				'other-host':
					'`Host: {request.field.Host}` 指的是另一个服务器。实验上方的 URL 里有主机和端口。',
				connection:
					'服务器往下检查了。`Connection: {request.field.Connection}` 里没有字段 `Upgrade`，所以它返回 {server.status}。',
				version:
					'只剩一处错误。服务器不支持版本 {request.field.Sec-WebSocket-Version}，返回 {server.status}，并写出它支持的版本。',
			},
			otherwise:
				'服务器返回 {server.status}。列表**这个请求要的是 WebSocket 吗？**标出了第一处错误。',
			hints: [
				'缺少一行，另有两行的值不对。',
				'缺少的是 Host，它的值是 URL 的主机和端口。',
				'加上 `Host: localhost:8080`，另外两行改成 `Connection: Upgrade` 和 `Sec-WebSocket-Version: 13`，所有检查就都通过了。',
			],
		},
		build: {
			title: '写一个请求',
			text: [
				"`http://game.example` 的网页执行 `new WebSocket('ws://game.example/room/7')`。你是它的浏览器。",
				'实验里只有两行，是对另一个 URL 的普通请求。按钮**重新生成 key** 会写入一行随机的 key。',
			],
			task: '写出打开这个 WebSocket 的请求。握手 key 要用新的，不能用前面几步的。',
			done: '所有检查都通过，服务器返回 {status}。网页每次执行 `new WebSocket(…)`，浏览器都发送这样的请求，另外还有一些字段。',
			mistakes: {
				'still-marked':
					'服务器返回 101，但实验仍标出了一处错误：在请求的检查里，或者在响应的检查里。旁边的规则写着哪里不对。',
				'request-line':
					'服务器无法使用这个请求行，返回 {server.status}。第一行应该是 `GET /room/7 HTTP/1.1`。',
				'other-url': '实验上方的 URL 现在是 `{url}`。请保持原样：`ws://game.example/room/7`。',
				'no-end': '请求还不完整，服务器没有响应。最后一个字段之后要有一个空行。',
				'after-end':
					'有一行写在空行下面。空行表示请求到此结束，服务器不会把那一行当作字段。请把它移到空行上面。',
				method: '方法是 `{request.method}`。握手必须是 GET 请求，服务器返回 {server.status}。',
				'host-form':
					'服务器找不到可用的 `Host`，返回 {server.status}。请求里必须恰好有一行 `Host`，这里是 `Host: game.example`。',
				target: '请求行里写的是 `{request.target}`，而 URL 的路径是 `/room/7`。',
				host: '`Host` 是 `{request.field.Host}`。URL 的主机是 `game.example`，端口是默认的 80。',
				upgrade: '没有值为 `websocket` 的 `Upgrade` 字段。服务器返回 {server.status}。',
				connection:
					'`Connection` 里没有字段 `Upgrade`，所以服务器不理会字段 `Upgrade`，返回 {server.status}。',
				version: '请求里必须恰好有一行 `Sec-WebSocket-Version: 13`。服务器返回 {server.status}。',
				key: '握手 key 解码后必须是 16 个字节，请求里没有这样的 key，服务器返回 {server.status}。按**重新生成 key** 就能得到一个。',
				'two-keys':
					'请求里有两行 `Sec-WebSocket-Key`，而规定只能有一行，所以服务器返回 {server.status}。请删去一行。',
				'used-key': '这是前面几步的 key。每个连接都用新的随机 key，这样旧的响应就对不上。',
				origin: '浏览器在 `Origin` 里发送网页的源，这里是 `http://game.example`。',
			},
			otherwise:
				'服务器返回 {server.status}。列表**这个请求要的是 WebSocket 吗？**标出了第一处错误。',
			hints: [
				'各行是请求行、Host、Origin、Connection、Upgrade、版本、握手 key 和空行。',
				'开头几行是 `GET /room/7 HTTP/1.1`、`Host: game.example` 和 `Origin: http://game.example`。',
				'然后是 `Connection: Upgrade`、`Upgrade: websocket`、`Sec-WebSocket-Version: 13`，以及写成 Base64 的 16 个随机字节。这样服务器的每项检查都能通过。',
			],
		},
		'short-key': {
			title: '少一个字节',
			text: [
				'一个程序用 15 个随机字节生成握手 key，而不是 16 个。它的第 7 行是 `Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4P`，这段 Base64 是有效的。',
			],
			task: '服务器怎么做？',
			choices: {
				switches: '返回 101，因为随机值的长度没有规定。',
				'bad-request': '返回 400（错误的请求）。',
				forbidden: '返回 403（禁止访问）。',
			},
			replies: {
				switches: '长度有规定：RFC 6455 §4.2.1 要求握手 key 解码后是 16 个字节。',
				'bad-request': '',
				forbidden: '403 用于不被允许连接的客户端，例如它的网页的源不对。',
			},
			done: '握手 key 解码后是 {key.bytes} 个字节，不是 16 个。请求违反了 RFC 6455，所以服务器返回 {status}。',
		},
		'still-opens': {
			title: '再来四种改动',
			text: ['四个程序各自用一种方式改动了实验里的请求。其中三个打不开 WebSocket。'],
			task: '哪个请求仍然能打开 WebSocket？',
			choices: {
				'lower-method': '第 1 行是 `get / HTTP/1.1`',
				'lower-case': '所有字段名都是小写，例如 `host`',
				'old-http': '第 1 行是 `GET / HTTP/1.0`',
				'no-end': '缺少第 8 行，即空行',
			},
			replies: {
				'lower-method': '方法区分大小写，`get` 是另一个方法。实验里的服务器返回 405。',
				'lower-case': '',
				'old-http': 'RFC 6455 §4.2.1 要求 HTTP/1.1 或更高的版本。实验里的服务器返回 426。',
				'no-end': '没有空行，请求就没有结束。服务器等待后面的行，什么也不返回。',
			},
			done: 'HTTP 的字段名不区分大小写。握手 key 的值区分大小写，因为服务器用它的文本来计算 Accept 值。',
		},
		exit: { title: '看看你学会了多少', text: ['关于本课的四个问题。答错的问题以后会再次出现。'] },
	},
	items: {
		'request-post': {
			question: '一个升级请求的第 1 行是 `POST / HTTP/1.1`。握手实验里的服务器返回哪个状态码？',
			choices: {
				'not-allowed': '405（不允许的方法）',
				switching: '101（切换协议）',
				'upgrade-required': '426（需要升级）',
			},
			because: 'RFC 6455 §4.1 第 2 条：请求的方法必须是 GET。响应里也写着：`Allow: GET`。',
		},
		'request-no-host': {
			question: '一个升级请求缺少第 2 行 Host。握手实验里的服务器返回哪个状态码？',
			choices: {
				'bad-request': '400（错误的请求）',
				'not-found': '404（找不到）',
				switching: '101（切换协议）',
			},
			because: 'RFC 9112 §3.2：对没有 Host 的 HTTP/1.1 请求，服务器必须返回 400。',
		},
		'request-no-upgrade': {
			question: '一个升级请求缺少第 5 行 Upgrade。握手实验里的服务器返回哪个状态码？',
			choices: {
				success: '200（成功）',
				switching: '101（切换协议）',
				'upgrade-required': '426（需要升级）',
			},
			because: '请求里没有写出客户端想要的协议。这个服务器没有网页，所以要求升级。',
		},
		'request-upgrade-case': {
			question:
				'一个升级请求的第 5 行是 `Upgrade: WebSocket`，有大写字母。握手实验里的服务器返回哪个状态码？',
			choices: {
				'upgrade-required': '426（需要升级）',
				'bad-request': '400（错误的请求）',
				switching: '101（切换协议）',
			},
			because: 'RFC 6455 §4.2.1：这个值不区分大小写。',
		},
		'request-keep-alive': {
			question:
				'一个升级请求的第 4 行是 `Connection: keep-alive`。握手实验里的服务器返回哪个状态码？',
			choices: {
				switching: '101（切换协议）',
				'upgrade-required': '426（需要升级）',
				success: '200（成功）',
			},
			because:
				'Connection 列出了 Upgrade，服务器才看这个字段。应当写成 `Connection: keep-alive, Upgrade`。',
		},
		'request-no-version': {
			question: '一个升级请求缺少第 6 行 Sec-WebSocket-Version。握手实验里的服务器返回哪个状态码？',
			choices: {
				'upgrade-required': '426（需要升级）',
				switching: '101（切换协议）',
				'not-allowed': '405（不允许的方法）',
			},
			because: 'RFC 6455 §4.1 第 9 条要求这个字段。服务器像版本错误时一样响应，并写出版本 13。',
		},
		'request-no-key': {
			question: '一个升级请求缺少第 7 行 Sec-WebSocket-Key。握手实验里的服务器返回哪个状态码？',
			choices: {
				switching: '101（切换协议）',
				forbidden: '403（禁止访问）',
				'bad-request': '400（错误的请求）',
			},
			because: 'RFC 6455 §4.2.1 要求握手 key 解码后是 16 个字节。',
		},
		'request-two-tokens': {
			question: '旧版本的 Firefox 发送 `Connection: keep-alive, Upgrade`。服务器怎么做？',
			choices: {
				opens: '返回 101。',
				refuses: '拒绝，因为值不是 `Upgrade`。',
				closes: '响应之后关闭连接。',
			},
			because: 'Connection 是一个列表，服务器在其中找 `Upgrade`。',
		},
		'request-version': {
			question: '在 RFC 6455 里，Sec-WebSocket-Version 的值是多少？',
			because: 'RFC 6455 §4.1 第 9 条：值必须是 13。各个草案用过更小的数字，例如 8。',
		},
		'request-names': {
			question: '升级请求的哪一行写出客户端想要的协议？',
			choices: { upgrade: 'Upgrade', connection: 'Connection', line: '请求行' },
			because: '是 `Upgrade: websocket`。请求行写的是 HTTP/1.1，因为请求本身是 HTTP。',
		},
		'request-after': {
			question: '服务器返回了 101。帧在哪里传输？',
			choices: {
				same: '在同一条 TCP 连接上',
				'new-tcp': '在一条新的 TCP 连接上',
				'new-requests': '在后续的 HTTP 请求里',
			},
			because: '响应的空行之后，这条连接上两个方向的字节都是帧。',
		},
		'request-origin': {
			question: '一个不是浏览器的程序没有发送 Origin。服务器接受任何源。会怎样？',
			choices: {
				opens: '服务器返回 101。',
				refuses: '服务器返回 403。',
				asks: '服务器询问它的源。',
			},
			because: '浏览器必须发送 Origin，其他程序可以不发（RFC 6455 §4.1 第 8 条）。',
		},
	},
	teacher: {
		goals: [
			'逐行写出打开 WebSocket 的请求，并说明每一行的作用。',
			'请求有一处错误时，预测服务器返回的状态码。',
			'解释为什么 `Connection: Upgrade` 和 `Upgrade: websocket` 两行都要有。',
		],
		questions: [
			{
				before: 'address-bar',
				ask: '在地址栏里输入一个地址，浏览器会发送什么？其中哪几行你见过？',
				answer: '一个 GET 请求：路径、Host 和其他字段，最后是空行。',
			},
			{
				before: 'worked-lines',
				ask: '两个程序之间有一条 TCP 连接。它们怎样约定在这条连接上改用另一个协议？',
				answer: '客户端在请求里提出，服务器在响应里接受。',
			},
			{
				before: 'version-eight',
				ask: '服务器不支持客户端的版本，应该告诉客户端什么？',
				answer: '列出它支持的版本，客户端就可以换一个版本再请求。',
			},
			{
				before: 'claim',
				ask: '为什么只有 Upgrade 字段还不够？想一想：如果代理把不支持的字段一律转发，会怎样？',
				answer: '后面的服务器会收到一个并非向它提出的升级请求。Connection 写出了哪些字段不得转发。',
			},
			{
				before: 'six-parts',
				ask: '改动请求的哪一处会让服务器拒绝？请收集六处。',
				answer: '方法、Host、Upgrade、Connection、版本和握手 key。接下来就试这六处。',
			},
			{
				before: 'build',
				ask: '请求里哪些值来自 URL，哪些来自网页，哪些是随机的？',
				answer: '路径、主机和端口来自 URL，源来自网页，握手 key 是随机的。',
			},
		],
		notes: {
			'address-bar': [
				'打开一个使用 WebSocket 的网页，在浏览器开发者工具的网络列表里展示它的请求。',
			],
			'worked-lines': ['和全班一起逐行朗读，在第 4 行和第 5 行的 `Upgrade` 下面画线。'],
			order: ['把各行印在纸条上发下去，全班先排好，再在实验里操作。'],
			'six-parts': [
				'请每个学生在揭晓之前写下状态码，再数一数对了几个：六个里对五个就够了。',
				'看看学生对 `Connection: keep-alive` 的答案：状态码不是 101。在实验里照样改这一行，让学生看检查列表里的**Connection 必须包含 Upgrade**。',
			],
			'three-parts': ['一次只修一处，动手之前先让全班预测下一个状态码。'],
			build: ['每人独立写出八行。如果有人在编握手 key，就提示他用**重新生成 key**。'],
		},
		misunderstandings: [
			{
				belief: 'WebSocket 有自己的端口，或者根本不用 HTTP。',
				say: '它从一个 HTTP 请求开始，端口就是平常的 80 或 443。看实验里的第 1 行。',
			},
			{
				belief: '请求行里有 `ws://`。',
				say: 'URL 里只有路径和查询串会写进请求行。`ws` 只告诉浏览器怎样连接，不会发出去。',
			},
			{
				belief: '有了 Origin，只有我自己网站的网页才能连上服务器。',
				say: '服务器要自己检查这个值。而且只有浏览器会发送真实的源，其他程序可以写任何值。',
			},
			{
				belief: '服务器会为 WebSocket 再开一条连接。',
				say: '**线路**里的箭头，从第一个 SYN 到最后一帧，都属于同一条 TCP 连接。',
			},
		],
	},
};
