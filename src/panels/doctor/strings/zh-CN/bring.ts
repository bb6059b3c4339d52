// Says in Chinese how to get the evidence that settles most.
import type { DoctorWords } from '../en.ts';

export const bring: DoctorWords['bring'] = {
	title: '怎样拿到证据',
	link: '怎样拿到证据',
	two: '有两样东西，多数情况就能定论：握手的请求和响应，还有连接是怎么结束的，带上关闭码和时间。先有一样就能开始。',
	curl: '握手失败时服务器到底回了什么状态码，有 curl 的机器都能看到：',
	copyCurl: '复制 curl 命令',
	where: '在哪里运行？',
	copy: (name) => `复制 ${name} 的几行`,
	sources: {
		browser: {
			name: '浏览器',
			lines: [
				'打开开发者工具，选“网络”（`Network`），再选 WS，然后刷新。点那条连接：“标头”（`Headers`）里有状态码、请求和响应。',
				'控制台里有报错的那一行。加上这几行就能看到关闭码。“消息”（`Messages`，Firefox 叫“响应”）里有最后几帧。',
				'握手失败时的状态码，网页读不到，要到“网络”面板里抄，或者用 curl。',
			],
		},
		node: {
			name: 'Node',
			lines: [
				'用的是 `ws` 包的话，前两行打印响应的状态码和头部字段。',
				'后两行打印关闭码、原因，还有套接字上出的错。',
				'监听 `unexpected-response` 以后，`ws` 不再自己报错，查完就把这行删掉。',
			],
		},
		python: {
			name: 'Python',
			lines: [
				'用的是 `websockets` 的话，这几行会打印请求、响应和每一帧，两边都行。',
				'最后几行写着关闭码：`received 1011`，或者 `no close frame received or sent`。',
				'别的库就把整个异常打印出来，类名和文字都要。',
			],
		},
		go: {
			name: 'Go',
			lines: [
				'用的是 `gorilla/websocket` 的话，`bad handshake` 藏起了状态码：它在 `Dial` 的第二个返回值里。',
				'`ReadMessage` 的错误原样打印。里面有关闭码，或者套接字说的话。',
				'别的包也一样：把响应和整个错误打印出来，不要只记“出错了”。',
			],
		},
		java: {
			name: 'Java',
			lines: [
				'`java.net.http` 把服务器的回答装在 `WebSocketHandshakeException` 里：打印它。',
				'`onClose` 里有关闭码和原因，`onError` 里有套接字的错误。',
				'把整段调用栈都带来：最里面的 `Caused by` 才是关键。',
			],
		},
		nginx: {
			name: 'nginx',
			lines: [
				'前两行记下状态码，还有 Upgrade 有没有传过来。写在有这个路径的 `server` 里。',
				'101 那一行的 `$request_time` 就是连接活了多久：总是 60.0，就是时间限制。',
				'再带上 `nginx -T` 里的那段 `location`，和错误日志里那一秒的一行。',
			],
		},
		kubernetes: {
			name: 'Kubernetes',
			lines: [
				'第一行绕过 ingress。如果 `localhost:8080` 能用，问题就出在中间。',
				'第二行能看到 ingress 的时间限制，写在注解里。',
				'第三行能看到那一秒 pod 有没有停掉或者重启。',
			],
		},
		phone: {
			name: '手机',
			lines: [
				'安卓：连上数据线，在电脑上打开 `chrome://inspect`。iPhone：在 Safari 设置里打开“网页检查器”，再用 Mac 上 Safari 的“开发”菜单。',
				'记下断开的那一秒，还有当时应用是不是在后台、屏幕是不是关了。',
				'Wi-Fi 和移动数据都试一次：只有一种不行，就要查那个网络。',
			],
		},
	},
};
