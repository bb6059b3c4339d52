// What people pasted in Chinese threads, as they pasted it: with their words around the message. Names, hosts and
// addresses are changed, and long traces are shortened.
import type { ThreadExample } from './threads.ts';

export const CHINESE_THREADS: readonly ThreadExample[] = [
	// The host was not in the list of the mini program.
	{
		source: 'github.com/WildDogTeam/wilddog-weapp/issues/1',
		text: 'asdebug.js:1  wss://chat.example:443/.ws/?v=1.0&EIO=3&transport=websocket 不在以下合法域名列表中，请参考文档：https://mp.weixin.qq.com/debug/wxadoc/dev/api/network-request.html',
		trouble: ['domain-not-listed'],
		first: null,
	},
	{
		source: 'github.com/xuhongv/WeChatMiniEsp8266/issues/4',
		text: '徐老师，你好\n报错“wss://iot.example” 不在以下socket合法域名列表中。\n\n后台配置 socket合法域名为：wss://iot.example:443',
		trouble: ['domain-not-listed'],
		first: null,
	},
	{
		source: 'developers.weixin.qq.com/community/personal/oCJUsw8cf6ChOHuRMVzNeSiH7luI',
		text: '真机调试 建立websocket连接后可以进入success回调,但是会自动断开连接,报socket error: {errMsg: "exception onOpen fail code:20, msg:Invalid HTTP status."}错误 。 安卓和ios都会出现',
		trouble: ['handshake-failed'],
		first: 'possible not-upgraded-200',
	},
	{
		source: 'developers.weixin.qq.com/community/personal/oCJUswxhl06_fdxprRka8XbTbA8Y',
		text: '为什么在Android的4G环境wx.onSocketError返回:{"errMsg":"exception onOpen fail code:9, msg:Timer Expired"}呢?',
		trouble: ['opening-timed-out'],
		first: 'possible tcp-timeout',
	},
	// iOS reports 1001, although no Close frame came.
	{
		source: 'developers.weixin.qq.com/community/personal/oCJUsw8SKEEMPtt8ZOnUiye8rcQQ',
		text: '因为某些原因导致socket异常断开后,再次重连会一直报错 code: 1001 reason:Stream end encountered。但是安卓端正常 谁遇到过吗',
		trouble: ['ended-without-close'],
		first: 'possible idle-timeout',
	},
	// The address had no WebSocket: `/ws` was missing.
	{
		source: 'github.com/Mrs4s/go-cqhttp/issues/73',
		text: '[2020-08-10 20:27:35] [INFO]: 开始尝试连接到反向Websocket Universal服务器: ws://127.0.0.1:9222\n[2020-08-10 20:27:35] [WARNING]: 连接到反向Websocket Universal服务器 ws://127.0.0.1:9222 时出现错误: websocket.Dial ws://127.0.0.1:9222: bad status',
		trouble: ['handshake-failed'],
		first: 'possible not-upgraded-200',
	},
	{
		source: 'github.com/FloatTech/ZeroBot-Plugin/issues/56',
		text: '[zero][2021-08-25 20:17:28][WARNING]: 连 接 到 Websocket\n服 务 器  ws://127.0.0.1:4446时出现错误：websocket：bad handshake',
		trouble: ['handshake-failed'],
		first: 'possible not-upgraded-200',
	},
	// The server of the bot was not running.
	{
		source: 'github.com/Mrs4s/go-cqhttp/issues/2475',
		text: '[2023-10-12 21:48:23] [WARNING]: 连接到反向WebSocket Universal服务器 ws://127.0.0.1:8001/onebot/v11/ws 时出现错误: dial tcp 127.0.0.1:8001: connect: connection refused',
		trouble: ['tcp-refused'],
		first: 'certain refused',
	},
	{
		source: 'github.com/jeecgboot/JeecgBoot/issues/8438',
		text: "2025-06-17 09:05:40.221 [main] ERROR org.springframework.boot.SpringApplication:818 - Application run failed\norg.springframework.beans.factory.BeanCreationException: Error creating bean with name 'serverEndpointExporter' defined in class path resource [org/jeecg/config/WebSocketConfig.class]: Invocation of init method failed; nested exception is java.lang.IllegalStateException: javax.websocket.server.ServerContainer not available",
		trouble: ['endpoint-container-missing'],
		first: null,
	},
	// A CDN ended the connection after 35 s without bytes.
	{
		source: 'github.com/Ephern/CheckIn/issues/17',
		text: 'CheckIn  | java.io.EOFException\nCheckIn  | \tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.fillReadBuffer(NioEndpoint.java:1338) ~[tomcat-embed-core-11.0.15.jar!/:na]\nCheckIn  | \tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.read(NioEndpoint.java:1223) ~[tomcat-embed-core-11.0.15.jar!/:na]\nCheckIn  | \tat org.apache.tomcat.websocket.server.WsFrameServer.onDataAvailable(WsFrameServer.java:74) ~[tomcat-embed-websocket-11.0.15.jar!/:na]',
		trouble: ['ended-without-close'],
		first: 'possible idle-timeout',
	},
	// The client had a limit of 10 s for reading.
	{
		source: 'blog.csdn.net/u014290233/article/details/53390103',
		text: '之前客户端用的okhttp ,连接上服务端10s不操作服务器打印 1006---WebSocket Read EOF',
		trouble: ['ended-without-close'],
		first: 'possible idle-timeout',
	},
	{
		source: 'github.com/mrniko/netty-socketio/issues/295',
		text: '01:04:01.989 [nioEventLoopGroup-3-3] ERROR com.corundumstudio.socketio.listener.DefaultExceptionListener - 远程主机强迫关闭了一个现有的连接。\njava.io.IOException: 远程主机强迫关闭了一个现有的连接。\n\tat sun.nio.ch.SocketDispatcher.read0(Native Method) ~[?:1.8.0_65]',
		trouble: ['reset-by-peer'],
		first: 'possible process-restarted',
	},
	// The library of that time computed the value in the wrong way.
	{
		source: 'github.com/swoole/swoole-src/issues/195',
		text: "就是chrome下经常会出现\nWebSocket connection to 'ws://127.0.0.1:9501/' failed: Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept' header value\n刷新的时候原来的连接也不会立马关闭",
		trouble: ['accept-differs'],
		first: 'certain wrong-accept',
	},
	// The program passed the code of the event to close(), which throws. No event is in this text.
	{
		source:
			'WHATWG WebSockets, close(); chromium: websocket_common.cc, as WeChat’s developer tools quote it',
		text: "closeSocket:fail Failed to execute 'close' on 'WebSocket': The code must be either 1000, or between 3000 and 4999. 1006 is neither.",
		trouble: ['close-call-refused'],
		first: null,
	},
];
