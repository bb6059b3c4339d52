// Lists what WeChat says of the WebSockets of a mini program, in its developer tools and as `errMsg`. What the phone’s own
// sockets report is in `errMsg` too, and has its patterns in the files of Java and Swift. “WebSocket is not connected” is
// not here: WeChat reports it before the opening and after the end.
import type { MessagePattern } from './message-pattern.ts';

const NETWORK = 'developers.weixin.qq.com: miniprogram/dev/framework/ability/network.html';
const COMMUNITY = 'developers.weixin.qq.com: community/develop/doc';

export const MINI_PROGRAMS: readonly MessagePattern[] = [
	{
		id: 'wechat-domain',
		program: 'wechat',
		// The same words about a request over HTTP say nothing about a WebSocket.
		pattern:
			/\bwss?:\/\/[^\s“”"']{1,500}? {0,3}不在(?:socket)?(?:白名单|合法域名)|\bwss?:\/\/[^\s“”"']{1,500}[“”"'」》]? {0,3}不在以下 ?(?:socket ?)?合法域名列表中|不在以下 ?(?:request ?[/、,或和] ?)?socket ?合法域名列表|(?:\b(?:connectSocket|websocket)\b[^]{1,200}?|\bwss:[^\n]{0,80}?)(?<!\brequest:fail )\burl not in domain list\b|(?<!\brequest:fail )\burl not in domain list\b[^\n]{1,80}?(?:\bwss:\/\/|connectSocket)/,
		signs: ['domain-not-listed'],
		source: `${NETWORK}; github.com/WildDogTeam/wilddog-weapp/issues/1, github.com/xuhongv/WeChatMiniEsp8266/issues/4, github.com/mqttjs/MQTT.js/pull/811`,
		example: 'ws://chat.example:80 不在以下 socket 合法域名列表中',
	},
	{
		id: 'wechat-too-many',
		program: 'wechat',
		pattern:
			/\breach max websocket connect count \d|\bexceed max con?current count\b|最多(?:只能|可以)?(?:同时)?(?:开启|打开|建立|存在)?\s?(?:两|2|五|5)\s?个\s?(?:web)?socket/i,
		signs: ['too-many-sockets'],
		source: `${NETWORK}; didi/dimina, which runs mini programs: WebSocket of its container for HarmonyOS`,
		example: 'connectSocket:fail fail reach max websocket connect count 5',
	},
	{
		id: 'wechat-no-task',
		program: 'wechat',
		pattern: /\b(?:closeSocket|sendSocketMessage):fail\b[^\n]{1,40}\btask ?ID not exist\b/i,
		signs: ['sent-after-end'],
		source: `${COMMUNITY}; SocketTask of a connection that is not there`,
		example: 'closeSocket:fail wcwss taskID not exist',
	},
	// On a phone WeChat opens WebSockets with WebSocket++, and `errMsg` holds its error and the number of it.
	{
		id: 'wechat-status',
		program: 'wechat',
		pattern:
			/\bfail:? _?code:20, ?_?msg:Invalid HTTP status\b|\berrMsg\b[^\n]{1,5}Invalid HTTP status\b/,
		signs: ['handshake-failed'],
		source: `${COMMUNITY}/000ee4ebf14e28d56628df8b85b800, community/personal/oCJUsw8cf6ChOHuRMVzNeSiH7luI`,
		example: 'socket error: {errMsg: "exception onOpen fail code:20, msg:Invalid HTTP status."}',
	},
	{
		id: 'wechat-timeout',
		program: 'wechat',
		pattern: /\bfail:? _?code:9, ?_?msg:Timer Expired\b/,
		signs: ['opening-timed-out'],
		source: 'developers.weixin.qq.com: community/personal/oCJUswxhl06_fdxprRka8XbTbA8Y',
		example: '{"errMsg":"exception onOpen fail code:9, msg:Timer Expired"}',
	},
	{
		id: 'wechat-transport',
		program: 'wechat',
		pattern: /\bfail:? _?code:2, ?_?msg:Underlying Transport Error\b/,
		signs: ['connect-failed'],
		source: 'developers.weixin.qq.com: community/personal/oCJUsw5Gl55qTdsBu-J74uBExVkA',
		example: '{"errMsg":"exception onOpen fail code:2, msg:Underlying Transport Error"}',
	},
];
