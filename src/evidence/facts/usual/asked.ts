// Questions about WebSocket that come up again and again. They need no evidence: the answer is known.
// A question is short, and speaks of a few things at once, so each is told by words that must all be there.
import type { NamedTopic } from './topics.ts';

/** Holds the patterns that must all match; a question has several such lists. */
type Ways = readonly (readonly RegExp[])[];

const SERVER = /\bservers?\b|\bback-?end\b|服务[端器]|后端|后台/i;
const CLIENT =
	/\bclients?\b|\busers?\b|\bdevices?\b|\bbrowsers?\b|\bphones?\b|客户端|用户|设备|浏览器|前端|手机|终端/i;
const PAGE =
	/\bbrowsers?\b|\bjavascript\b|\bjs\b|\bfront-?end\b|\bpages?\b|\bchrome\b|new WebSocket\(|浏览器|前端|网页|页面|\bvue\b|\breact\b|\bangular\b/i;
const GONE =
	/\bunplug\w*|\bpower(?:ed)?[ -]?(?:off|loss|cut|out)|\b(?:los(?:es?|ing)|lost|loss of|without|cut\w*|kill\w*|drops?|turn\w*|switch\w*|disabl\w*|disconnect\w*)\b[^\n.]{1,30}\b(?:network|internet|wi-?fi|connection|signal|power|cable|airplane|off)\b|\b(?:network|internet|wi-?fi|connection|signal|power|cable)\b[^\n.]{1,24}\b(?:los[st]\w?|gone|down|drops?|dropped|off|cut|fails?|dies|died|disconnect\w*|unplugged|removed|pulled|disappear\w*|breaks?)\b|\b(?:pull\w*|remove\w*)\b[^\n.]{1,16}\bcable\b|\bairplane mode\b|\bghost (?:clients?|connections?|users?)\b|\bhalf-?open\b|\bzombie (?:clients?|connections?)\b|\bdead (?:clients?|connections?|peers?)\b|\bcrash\w*|\bvanish\w*|断网|拔(?:掉|了|出)?网线|断电|掉电|关机|飞行模式|没网|没有网络|(?:网络|wifi|信号)[^\n。]{0,6}(?:断|中断|异常|丢失|没了)|切换网络|假死|假连接|僵尸连接|半开|死连接|崩溃/i;
const UNNOTICED =
	/\bnot? (?:close|disconnect\w*|onclose) (?:event|callback|is)\b|\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|never|fails? to)\b[^\n.]{1,24}\b(?:notic\w+|know\w*|detect\w*|fir\w+|trigger\w*|call\w*|aware|realize\w*|realise\w*|see\w*|receiv\w+|rais\w+|emit\w*|tell)\b|\b(?:still|remains?|stays?)\b[^\n.]{1,30}\b(?:open|connected|online|listed|there|counted|alive|in the list|1)\b|\b(?:how|way|possible|can)\b[^\n.]{1,40}\b(?:detect\w*|notic\w+|know\w*|tell|find out|check\w*)\b|(?:没有?|不会?|未|无法|不能)(?:被)?(?:触发|感知|收到|知道|进入?|执行|调用|回调|检测|发现|察觉|走)|(?:感知|检测|知道|发现|察觉|触发|判断)(?:不到|不了)|(?:如何|怎么|怎样|能)[^\n。]{0,10}(?:知道|检测|感知|判断|发现|察觉)|还(?:是|在|显示)[^\n。]{0,10}(?:在线|连接|连着|open|1)|没有?反应|一直在线/i;
/** Matches that it is a client that goes. */
const CLIENT_GONE =
	/\b(?:client|user|device|phone|tablet|browser|machine|laptop|computer|peer|player)s?\b(?:(?!server)[^\n.]){1,40}\b(?:los[et]\w{0,3}|losing|gone|unplug\w*|airplane|power\w*|crash\w*|disappear\w*|vanish\w*|dies|died|dead|offline|disconnect\w*|shut\w*|sleeps?|kill\w*|pulled)\b|\b(?:ghost|zombie|dead|half-?open|stale)\b[^\n.]{1,10}\b(?:clients?|connections?|users?|sockets?)\b|(?:客户端|手机|用户|设备|终端|浏览器)(?:(?!服务)[^\n。]){0,12}(?:断网|网线|断电|掉电|关机|掉线|崩|异常|杀|没网|飞行模式|强制|突然)/i;
/** Matches that it is the server that does not notice. */
const SERVER_OBSERVES =
	/\bserver(?:[- ]?side)?\b[^\n.]{1,30}\b(?:not|\w{1,5}n['’]t|never|still|unaware|know\w*|detect\w*|notic\w*|find out)\b|(?:服务[端器]|后端|后台)[^\n。，,]{0,12}(?:没有?|不|怎么|如何|感知|检测|还|无法|收不到|知道)/i;
const HOW =
	/\?(?!\w)|？|\bhow\b|\bwhy\b|\bwhat\b|\bwhich\b|\bwhere\b|\bcan (?:i|we|a|the|it|you)\b|\bis (?:it|there)\b|\bdo(?:es)? (?:i|we|a|the|it)\b|\bshould\b|\bneed to\b|\bwant to\b|\bpossible\b|\bbest (?:way|practice)\b|\bvs\.?|\bis (?:the )?(?:\w+ ){1,4}(?:allowed|limited|safe|needed|required)\b|^[^\n]{1,90}$|怎么|如何|怎样|为什么|为啥|咋|吗|能不能|是否|可以|可不可以|多少|哪|什么|请问|求|要不要|有没有|还是|呢|想/i;
const RECONNECT =
	/\bre-?connect\w*|\bconnect\w* again\b|\bauto(?:matic\w*)?[ -]?reconnect\w*|重连|重新连接|断线重|再次连接/i;
const SHARED =
	/\bbroadcast\w*|\bmessages?\b|\bemit\w*|\bpush\w*|\bsend\w*|\bnotif\w+|\bclients?\b|\busers?\b|广播|推送|群发|消息|发送|发消息|收到|收不到|用户|共享|\bsessions?\b/i;

/** Says by which words a question is known. The first that matches counts, so what is special comes first. */
const ASKED = {
	'echo-servers': [
		[/\b(?:echo|demos?)\.websocket\.(?:org|events|in)\b|\bws\.ifelse\.io\b|\becho\.websocket\b/i],
		[
			/\b(?:public|free|online|test)\b[^\n.]{1,20}\becho server\b|(?:公共|公开|在线|免费|测试)[^\n。]{0,10}(?:echo|回显|websocket\s?(?:服务|测试地址|地址))/i,
		],
	],
	'worker-life': [
		[
			/\bservice[- ]?worker\b|\bmanifest ?v?3\b|\bMV3\b|\b(?:chrome|browser) extension\b|\bbackground script\b|扩展程序|浏览器插件|(?:chrome|浏览器)\s?(?:扩展|插件)/i,
			/\b(?:30|thirty) ?s\w*|\bclos\w+|\bdisconnect\w*|\bstop\w*|\bidle\b|\binactive\b|\bsleep\w*|\bkeep\b|\bkept\b|\balive\b|\bterminat\w*|\bkill\w*|\bdies\b|断|休眠|保持|存活|失效|不活动|终止|杀/i,
		],
	],
	'hidden-tab': [
		[
			/\b(?:hidden|background|inactive|minimi[sz]ed) (?:tabs?|windows?|pages?|browser)\b|\b(?:an)?other (?:tab|window)\b|\btabs?\b[^\n.]{1,20}\b(?:background|hidden|inactive|minimi[sz]ed|not active|not focused)\b|\bswitch\w* (?:to )?(?:\w+ )?tabs?\b|\bminimi[sz]e\w* the (?:browser|window|page|tab)\b|(?:切换|后台|隐藏|最小化|非激活)[^\n。]{0,8}(?:标签|页面|浏览器|窗口|tab)|(?:标签页?|页面|浏览器|窗口|网页)[^\n。]{0,8}(?:切到后台|切走|后台|最小化|隐藏|失去焦点|不在前台)/i,
			/\btimers?\b|\bset(?:interval|timeout)\b|\bheart-?beats?\b|\bpings?\b|\bdisconnect\w*|\bclos\w+|\bdrop\w*|\bslow\w*|\bthrottl\w*|\bdelay\w*|\blost\b|\bstop\w*|心跳|定时器|断|延迟|变慢|降频|节流|停/i,
		],
	],
	background: [
		[
			/\b(?:android|ios|iphone|ipad|mobile|phones?|flutter|react native|apps?|safari|swift|kotlin)\b|安卓|苹果|手机|移动端|小程序|\bapp\b|真机/i,
			/\bbackground(?:ed)?\b|\bsuspend\w*|\bdoze\b|\block(?:ed|s|ing)?[ -]?(?:the )?(?:screen|phone)?\b|\bscreen (?:is )?(?:off|locked|lock)\b|\bsleep\w*|\bminimi[sz]\w+|后台|锁屏|息屏|熄屏|黑屏|休眠/i,
			/\bdisconnect\w*|\bclos\w+|\bdrop\w*|\blost\b|\bkeep\w*|\balive\b|\bstop\w*|\bdies?\b|\bkill\w*|\bstay\w*|\bno longer\b|断|保活|保持|收不到|失效|存活|停|维持/i,
		],
	],
	'mini-program': [
		[
			/小程序|\bwx\.(?:connectSocket|SocketTask)\b|\bwechat mini|\bmini[- ]?program\b/i,
			/\blimit\w*|\brequire\w*|\ballow\w*|\bhow many\b|\bdomain\b|\bmaximum\b|限制|要求|多少个|几个|域名|最多|上限|配置|备案|端口|ip\b/i,
		],
	],
	'app-cleartext': [
		[
			/\b(?:android|ios|iphone|apple|app store|apk|ipa|flutter|react native|cordova|capacitor|ionic|swift)\b|安卓|苹果|打包/i,
			/\bclear-?text\b|\bATS\b|\bapp transport\b|\bws:\/\/|\bplain ws\b|\bunencrypted\b|\bnon-?(?:secure|ssl)\b|\bws (?:instead|and not|or wss|not)\b|\b(?:use|allow\w*|using) ws\b|明文|(?:不加密|非加密)|用\s?ws(?![a-z])/i,
		],
	],
	'dev-proxy': [
		[
			/\b(?:vite|webpack|devServer|dev[- ]server|vue[- ]?cli|vue\.config|setupProxy|CRA|create-react-app|angular|proxy\.conf|http-proxy-middleware|nuxt|umi)\b|开发环境|本地开发/i,
			/\bprox(?:y|ies|ied|ying)\b|代理|转发/i,
			/^(?![^]*\bws["']?: ?true\b[^]*(?:\bstill\b|\bnot work|n[’']t work|还是|仍然?不))/,
		],
	],
	'next-routes': [
		[
			/\bnext\.?js\b|\bsvelte ?kit\b|\bremix\b/i,
			/\bapi routes?\b|\broute handlers?\b|\bapp router\b|\bpages\/api\b|\broute\.(?:ts|js)\b|\bapp\/api\b|\bserver actions?\b|\bcustom server\b|接口路由|路由处理/i,
		],
		[
			/\b(?:use|add|run|implement\w*|set ?up|create|server)\b[^\n.]{1,40}\bweb ?sockets?\b[^\n.]{1,30}\bnext\.?js\b(?! client)/i,
		],
		[/next\.?js[^\n。]{0,20}(?:怎么|如何|能不能|可以)[^\n。]{0,12}websocket/i],
	],
	hosting: [
		[
			/\b(?:vercel|netlify|aws lambda|lambda|serverless|edge functions?|cloud functions?|azure functions?|shared hosting|pythonanywhere|cpanel|github pages|firebase hosting|wordpress hosting|render\.com|php-fpm|static (?:hosting|site))\b|云函数|虚拟主机|无服务器|虚拟空间/i,
			/\b(?:support\w*|works?|working|allow\w*|host\w*|deploy\w*|possible|can|run\w*|use|keep\w*|hold\w*|fails?|server)\b|支持|部署|能|可以|不行|运行|跑|连不上/i,
		],
	],
	'stale-state': [
		[
			/\breact\b|\bsetState\b|\buseState\b|\bhooks?\b|\buseEffect\b/i,
			/\bonmessage\b|\bmessages?\b|\bhandlers?\b|\bcallbacks?\b|\blisteners?\b|消息|回调|监听/i,
			/\bstale\b|\bold (?:state|value)\b|\balways (?:the )?(?:initial|empty|old|first)\b|\bstate\b[^\n.]{1,30}\b(?:not updat\w*|empty|initial|old|outdated|undefined|\[\])|\b(?:only|just) the last (?:message|one)\b|\bclosure\b|旧(?:的)?(?:值|状态|state)|拿不到最新|不是最新|一直是(?:初始|空|旧)|闭包|state\s?(?:不更新|没更新)/i,
		],
	],
	react: [
		[
			/\breact\b|\buseEffect\b|\bStrict ?Mode\b|\buseWebSocket\b/i,
			/\b(?:two|twice|double|multiple|several|many|2|more than one|new|again|duplicate)\b[^\n.]{1,40}\b(?:connect\w*|sockets?|render\w*)\b|\bconnect\w*\b[^\n.]{1,24}\b(?:twice|two times|2 times|multiple|again|every|each)\b|\b(?:every|each|on) (?:re-?)?render\b|\bwhere\b|\bbest (?:way|practice)\b|\bclean-?up\b|\bcleanup function\b|\bcorrect(?:ly)? (?:way|use)\b|(?:两次|多次|重复|两条|多条|多个)|每次渲染|放在哪|清理|最佳实践/i,
			/\bweb ?sockets?\b|\bws\b|socket\.?io|\buseWebSocket\b/i,
		],
	],
	'route-change': [
		[
			/\b(?:vue|react|angular|svelte|spa|single[- ]page|router|component)\b|组件|路由|单页/i,
			/\b(?:leav\w+|chang\w+|switch\w*|navigat\w+|unmount\w*|destroy\w*|go(?:ing)? (?:back|to another)|route changes?)\b|离开|切换|跳转|销毁|卸载|返回/i,
			/\b(?:still|stays?|remains?|keeps?|not clos\w*|\w{1,5}n['’]t clos\w*|open|more and more|multiple|how (?:do|can|to))\b|还(?:在|会|是|没)|没有?(?:关|断)|不(?:关|断)|越来越多|多个|如何|怎么|重复|仍/i,
			/\bweb ?sockets?\b|\bws\b|socket/i,
		],
	],
	'token-expires': [
		[
			/\b(?:tokens?|jwt|session|login|access)\b|令牌|登录|会话|鉴权/i,
			/\bexpir\w*|\brefresh(?:ed|ing)? (?:the )?(?:token|jwt|access)|\btokens? refresh\w*|\brenew\w*|\brevok\w*|过期|失效|token[^\n。]{0,4}(?:刷新|更新|变)|刷新\s?token|续期|注销/i,
			/\bweb ?sockets?\b|\bws\b|socket|长连接/i,
		],
	],
	tabs: [
		[
			/\b(?:several|multiple|many|two|different|all|across|each|every|other|between) (?:\w+ )?(?:tabs?|windows)\b|\btabs\b|\bshared ?worker\b|\bbroadcast ?channel\b|[多几]个?(?:标签|窗口|tab|页签)|(?:标签页?|页签|tab)[^\n。]{0,8}(?:之间|共享|共用)|同(?:时|一)[^\n。]{0,8}多个页面|SharedWorker/i,
			/\bshar\w+|\bone (?:web ?socket|connection|socket)\b|\bsingle\b|\bsame\b|\bconnections?\b|\bonly one\b|共享|共用|一个连接|同一个|一条|复用|连接/i,
		],
	],
	reload: [
		[
			/\b(?:re-?load\w*|refresh\w*|F5|navigat\w+|page chang\w*|chang\w+ (?:the )?pages?|between pages|across (?:multiple )?pages|another page|different pages?|leav\w+ the page|link|multi-?page)\b|刷新|跳转|切换页面|换页|页面切换|多页面|跨页面|重新加载/i,
			/\b(?:keep\w*|persist\w*|maintain\w*|preserv\w*|stay\w*|surviv\w*|lost|los(?:es|ing)|clos\w+|disconnect\w*|reconnect\w*|alive|open|re-?use|without)\b|保持|断开|断了|丢失|不断|维持|断掉|重连|关闭|就断|保留/i,
			/\bweb ?sockets?\b|\bws\b|socket|长连接/i,
			/^(?![^]*(?:nginx|systemctl|-s reload|hot reload|热更新))/i,
		],
	],
	'late-close': [
		[
			/\bclose\(\)|调用\s?close|主动关闭/i,
			/\bdelay\w*|\blate\w*|\bslow\w*|\b\d{1,3} ?(?:s|sec\w*|min\w*)\b|\bminutes?\b|\blong\b|\bnot (?:immediately|at once|right away|instantly)\b|很久|好久|几十秒|分钟|\d\s?秒|延迟|很慢|才/i,
			/\bonclose\b|\b(?:close|disconnect) (?:event|callback|handler)\b|关闭事件|回调/i,
		],
		[
			/\b(?:onclose|(?:close|disconnect) (?:event|callback|handler))\b[^\n.]{1,40}\b(?:delayed|late|later|too long|(?:a )?long time|takes|(?:only )?after (?:about |some |around )?\d{1,3} ?(?:s|sec\w*|min\w*)|not (?:immediately|at once|right away|instantly))\b|\bdelay\w*\b[^\n.]{1,24}\b(?:onclose|close event)\b|(?:onclose|关闭事件)[^\n。]{0,12}(?:很久|好久|过了|延迟|几分钟|很慢|才)/i,
		],
	],
	'client-vanished': [
		[CLIENT_GONE, SERVER, UNNOTICED],
		[SERVER_OBSERVES, GONE],
		[
			CLIENT_GONE,
			/\b(?:on_?close|afterConnectionClosed|on_?disconnect|@OnClose|handleClose)\b/i,
			UNNOTICED,
		],
		[
			SERVER,
			CLIENT,
			/\b(?:detect|know|notice|tell|find out)\w*\b[^\n.]{1,50}\b(?:client|user|device|browser|connection)\b[^\n.]{1,24}\b(?:gone|dead|alive|disconnect\w*|offline|left|lost|still (?:there|connected))\b|(?:如何|怎么|怎样)[^\n。]{0,8}(?:知道|检测|判断|感知)[^\n。]{0,16}(?:断开|掉线|离线|在线|存活|断了)/i,
		],
		[
			/(?:如何|怎么|怎样)[^\n。]{0,8}(?:知道|检测|判断|感知)[^\n。]{0,6}(?:客户端|用户|设备)[^\n。]{0,8}(?:断开|掉线|离线|在线|存活|断了)/i,
		],
	],
	'server-vanished': [
		[
			/\bclient\b|\bbrowser\b|\bpage\b|\bonclose\b|\bonerror\b|\breadyState\b|\bfront-?end\b|客户端|前端|浏览器|页面/i,
			/\bserver\b[^\n.]{1,40}\b(?:gone|down|crash\w*|power\w*|unplug\w*|dies|died|dead|unreachable|unavailable|shut ?down|kill\w*|lost|disappear\w*)\b|\b(?:internet|network|wi-?fi|cable|airplane)\b[^\n.]{1,30}\b(?:gone|down|los[et]\w*|off|drops?|dropped|disconnect\w*|unplugged|disappear\w*|goes)\b|\b(?:los[et]\w*|turn\w* off|disconnect\w*|unplug\w*|pull\w*|switch\w* off|disabl\w*)\b[^\n.]{1,24}\b(?:internet|network|wi-?fi|cable)\b|(?:服务[端器]|后端)[^\n。]{0,8}(?:宕机|挂|断电|崩|死机|停)|断网|拔(?:掉|了)?网线|没网|断开网络|关(?:闭|掉)\s?(?:wifi|网络)/i,
			/\bonclose\b[^\n.]{1,40}\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|never)\b|\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|never|no)\b[^\n.]{1,30}\b(?:onclose|onerror|close event|close is|events?|notic\w+)\b|\breadyState\b[^\n.]{1,30}\b(?:1|open)\b|\b(?:how|can)\b[^\n.]{1,24}\b(?:client|browser|page|front-?end|javascript|js)\b[^\n.]{1,24}\b(?:know|detect|notice|find out)\w*|\b(?:client|browser|page|front-?end)\b[^\n.]{1,24}\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|never)\b[^\n.]{1,12}\b(?:know|notice|detect)\w*|(?:onclose|onerror|close)[^\n。]{0,16}(?:不(?:会)?(?:触发|执行|走|调用)|没(?:有)?(?:触发|执行|反应|调用)|未触发)|(?:没有?|不|未)(?:会)?(?:触发|进入?|走|执行|回调)[^\n。]{0,8}(?:onclose|onerror|close)|readyState[^\n。]{0,12}1|(?:客户端|前端|浏览器|页面)[^\n。]{0,16}(?:感知不到|不知道|没有?反应|检测不到|如何(?:知道|检测|感知|判断)|怎么(?:知道|检测|感知|判断))/i,
		],
	],
	'ping-in-page': [
		[
			PAGE,
			/\b(?:send\w*|do|make|call\w*|use|fire|issue|expose\w*|api|support\w*|method|function)\b[^\n.]{1,30}\bpings?\b|\bping\b[^\n.]{1,30}\b(?:from|in|with)\b[^\n.]{1,16}\b(?:browser|js|javascript|page|client)\b|\bpings?\b[^\n.]{1,30}\b(?:api|method|function|not (?:available|exposed|supported))\b|\b(?:respon\w*|answer\w*|handle\w*|receiv\w*|see|reply|listen\w*|event)\b[^\n.]{1,24}\b(?:pings?|pongs?)\b|(?:发|发送|主动|实现|处理|回复|收到|监听|响应)[^\n。]{0,16}(?:ping|pong)|(?:ping|pong)[^\n。]{0,10}(?:怎么|如何|帧|方法|接口|api|自动)/i,
		],
	],
	'need-heartbeat': [
		[
			/\bheart-?beats?\b|\bpings?\b|\bkeep-?alives?\b|\bpong\b|心跳|保活/i,
			/\b(?:need\w*|necessary|require\w*|should|why|must|useful|really|really need|purpose|better|best|optimal|recommend\w*|how often|interval|every how|who|which side|implement\w*)\b|要不要|需不需要|需要|必要|为什么|有必要|多久|间隔|多长|谁发|还是|由谁|怎么(?:实现|做|写|设计)|如何(?:实现|做|设计)|作用|必须|多少秒/i,
			/\bweb ?sockets?\b|\bws\b|socket|长连接/i,
		],
	],
	'refused-reason': [
		[
			/\b(?:reject\w*|refus\w*|den(?:y|ied)|unauthori[sz]ed|40[13]|not authenticated|invalid token)\b|拒绝|鉴权失败|认证失败|验证失败|401|403/i,
			/\b(?:reason|why|status(?: code)?|tell\w*|inform\w*|message|body|read|get|know\w*|distinguish\w*|differentiat\w*|detect\w*|error code|custom|return\w*|properly|correct\w*|how (?:do|can|to|should))\b|原因|状态码|知道|获取|区分|告诉|返回|提示|怎么|如何|拿到/i,
			/\bhandshake\b|\bupgrade\b|\bconnection\b|\bconnect\w*|\bclients?\b|\bbrowser\b|\bfront-?end\b|握手|连接|前端|客户端|浏览器/i,
			HOW,
		],
		[
			/\b(?:get|read|access|see|know|obtain)\b[^\n.]{1,30}\b(?:http status|status code|response (?:code|body|status))\b|(?:获取|拿到|读取|得到|知道)[^\n。]{0,12}(?:状态码|响应内容|错误原因|失败原因|错误信息)/i,
			/\bhandshake\b|\bupgrade\b|\bfail\w*|\bonerror\b|\berror\b|\bweb ?sockets?\b|握手|失败/i,
			HOW,
		],
	],
	cookies: [
		[
			/\bcookies?\b|\bsession ?id\b|\bhttponly\b|\bsamesite\b/i,
			/\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|never|without|no|missing|how|does|can|are|send\w*|sent|includ\w*|pass\w*|set)\b|不带|没有?带|会|没有|不发|带不上|丢失|携带|怎么|如何|传|不能|能不能|带上|拿不到|获取不到/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|handshake|握手|长连接/i,
		],
	],
	'page-headers': [
		[
			/\bheaders?\b|\bauthori[sz]ation\b|\bbearer\b|\bx-api-key\b|请求头|头部|头信息|消息头/i,
			/\b(?:set\w*|add\w*|send\w*|pass\w*|custom\w*|includ\w*|attach\w*|specify|put|with|use|support\w*|need\w*|extra)\b|设置|加|带|传|自定义|携带|添加|放/i,
			PAGE,
		],
		[
			/\b(?:custom|extra|additional|own|authori[sz]ation|request) headers?\b|\bheaders?\b[^\n.]{1,16}\b(?:handshake|websocket)\b|(?:自定义|额外|请求)头|添加\s?header|(?:设置|加|带|传)[^\n。]{0,8}(?:header|请求头|token\s?头|Authorization)/i,
			/\bhow\b|\bcan\b|\?|\bpossible\b|\bway to\b|怎么|如何|能不能|可以|吗/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
		],
	],
	'page-token': [
		[
			/\btokens?\b|\bbearer\b|\bjwt\b|令牌/i,
			/\b(?:pass|send|specify|add|include|attach|provide)\b|传|带/i,
			/\bsignalr\b|\bsocket\.?io\b/i,
			/\bhow\b|怎么|如何|怎样/i,
			/^(?![^]*(?:\b[45]\d\d\b|\bfail|\berror|\bnot work|失败|报错))/i,
		],
		[
			/\b(?:tokens?|jwt|api[- ]?keys?|authenticat\w+|credentials?|auth|login|secure\w* the (?:connection|handshake))\b|令牌|鉴权|认证|身份验证|校验身份|登录态|权限验证/i,
			/\b(?:pass\w*|send\w*|put|where|how|safe\w*|secur\w*|url|query|logs?|logged|first message|best)\b|传|携带|带|怎么|如何|放|安全|泄露|url|参数|日志|做/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|stomp|长连接/i,
			HOW,
			/^(?![^]*(?:encod|转义|编码))/i,
		],
	],
	cors: [
		[
			/\bcors\b|\bcross[- ](?:origin|domain|site)\b|\bsame[- ]origin\b|\baccess-control-allow\w*|\bcswsh\b|\borigin check\w*|跨域|同源/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
			HOW,
		],
	],
	'no-reason': [
		[
			/\bonerror\b|\berror (?:event|handler)\b|\berror event\b/i,
			/\b(?:no|not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|without|empty|any|useless|what|how|get|detail\w*|more|always)\b|没有?|不|空|获取|拿|怎么|详细|具体/i,
			/\b(?:detail\w*|informat\w+|info|message|reason|description|why|cause|isTrusted|nothing|code)\b|信息|原因|详情|内容|错误码|提示/i,
			HOW,
		],
	],
	'subscribe-again': [
		[
			RECONNECT,
			/\bsubscri\w*|\bre-?subscri\w*|\brooms?\b|\bjoin\w*|\bchannels?\b|\btopics?\b|\bno (?:messages|data|events)\b|\bnothing\b|\bnot receiv\w*|\bstops? receiv\w*|\b\w{1,5}n['’]t receiv\w*|订阅|房间|频道|收不到|没有?(?:数据|消息|推送)|不推送/i,
		],
		[
			/\b(?:receiv\w*|gets?) nothing\b|\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|no|never|nothing|without)\b[^\n.]{1,40}\b(?:receiv\w*|messages?|data|events?|updates?|ticks?)\b|收不到|没有?(?:收到|数据|消息|推送)|不推送/i,
			/\bsubscri\w*|订阅/i,
			/\bconnect\w*|\bopen\w*|连接成功|连上|已连接/i,
		],
	],
	processes: [
		[
			/\bpm2\b|\bcluster(?: mode| module|ing|ed)?\b|\bgunicorn\b|\b(?:multiple|several|two|many|more|\d|all|other|different|across|between|more than one) (?:\w+ )?(?:workers?|process(?:es)?|servers?|instances?|pods?|nodes?|replicas?|machines?|containers?|hosts)\b|--workers\b|\bworkers ?=|\bscal(?:e|ing)(?: out| horizontally)?\b|\bhorizontal\w*|\bload[- ]balanc\w*|\bredis (?:adapter|pub)|\bbackplane\b|\bsticky\b|[多两二三四几](?:个|台)?(?:进程|实例|节点|服务器|机器|worker|副本|台)|集群|分布式|负载均衡|横向扩展|水平扩展|会话保持/i,
			SHARED,
			/\b(?:only|some|half|not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|how|share\w*|sync\w*|across|between|never|receiv\w*|scal\w+|need\w*|handle|best|sometimes)\b|只有|部分|一部分|收不到|怎么|如何|共享|同步|跨|有的|有时|不同|解决|方案/i,
			/\bweb ?sockets?\b|\bwss?\b|\bsocket\.?io\b|\bsignalr\b|\bstomp\b|\bchannels\b|长连接|session/i,
		],
	],
	order: [
		[
			/\b(?:order(?:ed|ing)?|in order|sequence|out of order|fifo)\b|顺序|有序|乱序|先后/i,
			/\b(?:messages?|frames?|packets?|events?|data|deliver\w*)\b|消息|数据|帧|发送/i,
			/\b(?:guarante\w*|preserv\w*|ensure\w*|keep\w*|kept|always|sure|maintain\w*|arriv\w*|respect\w*)\b|保证|一致|会不会|一定|能否|到达|收到/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
		],
	],
	missed: [
		[
			/\b(?:messages?|events?|data|updates?|notifications?|packets?)\b|消息|数据|推送|通知/i,
			/\b(?:lost|los(?:e|es|ing)|miss\w*|gone|drop\w*|not (?:delivered|received)|loss)\b|丢|漏|错过|收不到|没收到/i,
			/\b(?:while|during|when|between|after|if|because)\b[^\n.]{1,40}\b(?:offline|disconnect\w*|reconnect\w*|away|down|closed|drops?|dropped|lost|interrupt\w*|network|restart\w*)\b|\boffline\b|\breconnect\w*|断线|断开|离线|重连|断网|不在线|掉线|期间/i,
			/^(?![^]*(?:how (?:do|can) (?:i|we) know|fails? silently))/i,
		],
	],
	delivery: [
		[
			/\b(?:acks?|acknowledg\w+|receipts?|guarantee\w*|reliab\w+|confirm\w*)\b|确认|回执|可靠|送达|必达/i,
			/\bmessages?\b|\bsend\w*|\bsent\b|\bdeliver\w*|\bdata\b|消息|发送|数据|到达|送达/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|stomp|长连接/i,
			HOW,
		],
		[
			/\bsend\b|\bsent\b|\bwent out\b|\bsending\b|\bsend\(|发送|发出/i,
			/\b(?:know|tell|check|sure|detect|verify|find out|callbacks?|success\w*|fail\w*|silently|return\w*|promise|deliver\w*|arriv\w*|reach\w*|received)\b|知道|确认|判断|成功|失败|回调|返回值|到达|收到|送达/i,
			/\b(?:if|whether|that|how|when|no|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|not|without|any)\b|如何|怎么|是否|有没有|能不能|吗|没有|不/i,
			/\b(?:message|data|it|client|server)\b[^\n.]{1,24}\b(?:was|is|has|been|really|actually|arriv\w*|reach\w*|deliver\w*|sent|got|went out|received)\b|\bsend(?:\(\)|\(\w{1,12}\))?[^\n.]{1,30}\b(?:callback|fail\w*|success\w*|silently|error|throw|promise|return\w*)\b|\b(?:callback|failure|success|error)\b[^\n.]{1,20}\bsend|(?:发送|send)[^\n。]{0,12}(?:成功|失败|回调|到达|返回)|(?:对方|服务[端器]|客户端)[^\n。]{0,8}收到|(?:消息|数据)[^\n。]{0,8}(?:成功|送达|到达|是否|有没有)/i,
			HOW,
		],
	],
	storm: [
		[
			/\b(?:all|thousands|every|many|\d{3,} ?k?|\dk|lots of|mass) (?:of )?(?:the )?(?:\w+ )?(?:clients?|users?|devices?|connections?|sockets?)\b|\bthundering herd\b|\breconnect\w* (?:storm|flood|wave|spike)|\bstorm\b|所有(?:客户端|用户|设备|连接)|大量(?:客户端|用户|设备|连接)|(?:几|上)?[千万]\s?(?:个)?(?:客户端|用户|设备|连接)|雪崩|惊群|同时重连|重连风暴/i,
			RECONNECT,
			/\b(?:same time|at once|simultaneous\w*|restart\w*|deploy\w*|after|storm|overload\w*|crash\w*|down|spike|herd)\b|同时|重启|发布|部署|瞬间|压垮|打挂|风暴|雪崩|高/i,
		],
		[/\bthundering herd\b|\breconnect\w* storm\b|重连风暴|重连[^\n。]{0,6}雪崩/i],
	],
	'gives-up': [
		[
			RECONNECT,
			/\b(?:stop\w*|give\w* up|only|just|max\w*|limit\w*|attempts?|tries|retr\w+|no longer|not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt|never|forever|infinite\w*|indefinite\w*|always)\b|停止|放弃|不再|只(?:重连|重试|试)|几次|次数|一直|无限|不(?:会)?(?:自动)?重连|没有?重连|失败后/i,
			/\bsignalr\b|withAutomaticReconnect|reconnectionAttempts|\bsocket\.?io\b|reconnecting-?websocket|\bstomp\w*|maxRetries|\blibrary\b|\bafter (?:\d|a few|some|four|five|three|several)\b|\battempts?\b|\b(?:stop\w*|gives? up)\b|次|放弃|停止|不再/i,
		],
	],
	graceful: [
		[
			/\bgraceful\w*|\bSIGTERM\b|\bzero[- ]downtime\b|\brolling (?:update|deploy\w*|restart)\b|\b(?:deploy\w*|restart\w*|redeploy\w*|releas\w+|shut\w* ?down|rollout|drain\w*|blue[- ]green)\b|优雅|平滑|滚动(?:更新|发布|升级)|不停机|重启服务|发布|发版|部署|热更新/i,
			/\b(?:without|graceful\w*|how|existing|open|active|drain\w*|clean\w*|disconnect\w*|drop\w*|kick\w*|lost|close\w*|kill\w*|all)\b|不断|断开|已有|现有|优雅|平滑|掉线|都断|会断|影响/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接|\bsocket\.?io\b|\bsignalr\b/i,
			HOW,
		],
	],
	'reconnect-how': [
		[
			RECONNECT,
			HOW,
			/^(?![^]*(?:doubl|exponential|multipl|more and more|duplicat|越来越多|指数|一堆|翻倍|重复|\btwice\b))/i,
		],
		[
			/\b(?:re-?open\w*|open (?:it )?again|re-?establish\w*|re-?use)\b[^\n.]{1,30}\b(?:closed|websocket|socket|connection)\b|\bclosed (?:web ?socket|connection|socket)\b[^\n.]{1,24}\b(?:re-?open\w*|again|re-?use\w*)\b|(?:关闭|断开)[^\n。]{0,10}(?:再次打开|重新打开|再打开|复用)/i,
		],
	],
	'other-process': [
		[
			/\b(?:celery|cron\w*|background (?:job|task|worker|thread)s?|sidekiq|queue worker|another (?:\w{1,12} )?(?:process|script|program|thread|file|service)|other (?:process|script|program|thread)|separate (?:process|thread|script)|rest (?:api|endpoint|controller)|http (?:endpoint|request|handler|route)|views?\.py|controller|django view|post request|outside (?:of )?(?:the )?(?:handler|consumer|connection|event|socket|websocket)|scheduled task|scheduler|signals?|laravel job|php script|management command)\b|定时任务|异步任务|后台任务|另一个(?:进程|线程|脚本|程序|服务)|其他(?:进程|线程|服务|脚本|类|地方)|别的(?:进程|线程|服务|地方)|接口里|控制器|消费者外|业务代码|service层/i,
			/\b(?:send\w*|push\w*|emit\w*|broadcast\w*|notif\w+|publish\w*|trigger\w*|call\w*)\b|发送|推送|广播|通知|发消息|调用/i,
			/\bweb ?sockets?\b|\bwss?\b|\bsocket\.?io\b|\bsignalr\b|\bhub\b|\bchannels\b|\bclients?\b|长连接|客户端|前端/i,
			HOW,
		],
	],
	'rate-limits': [
		[
			/\b(?:rate[- ]?limit\w*|too many (?:requests|connections|subscriptions|messages)|how many (?:streams|subscriptions|symbols|connections|channels|topics|pairs)|ip (?:ban\w*|block\w*)|banned|max\w* (?:streams|subscriptions|symbols))\b|限流|限频|频率限制|封\s?ip|最多订阅|订阅[^\n。]{0,8}(?:多少|上限|限制|几个)|请求过多/i,
			/\b(?:binance|okx|bybit|kraken|coinbase|kucoin|bitget|exchanges?|ticker|gate\.io|huobi|deribit|alpaca|polygon|finnhub|market data|symbols?|streams?)\b|交易所|币安|欧易|火币|行情|币对/i,
		],
	],
	'page-limit': [
		[
			/\b(?:how many|max\w*|limits?(?! (?:my|the|messages|each|it|to one))|number of|too many)\b|最多|多少|上限|限制|几个/i,
			/\bconnections?\b|\bsockets?\b|连接/i,
			/\b(?:browsers?|chrome|firefox|safari|edge|tabs?|per (?:domain|host|page|tab|browser))\b|浏览器|同一个?域名|单个?页面|每个(?:页面|域名)/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
		],
	],
	'how-many': [
		[
			/\b(?:65,?53[56]|64 ?k|65k)\b|\b(?:how many|max\w*|limit\w*|number of|million|thousands|10k|100k|1m)\b|\bload test\w*|\bstress test\w*|\bbenchmark\w*|最多|多少|上限|最大|百万|十万|上万|万级|几万|压测|压力测试|单机|并发/i,
			/\b(?:connections?|clients?|users|sockets|concurren\w+)\b|连接|客户端|用户|并发/i,
			/\b(?:server|port|machine|node|handle|support\w*|scale|load test\w*|one|single|serve|capacity|memory|k6|jmeter|artillery|tsung)\b|服务[端器]|端口|单机|支持|承载|机器|压测|jmeter|内存|一台|撑/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
		],
	],
	'slow-client': [
		[
			/\b(?:slow (?:clients?|consumers?|receivers?|readers?|connections?)|back-?pressure|flow control|buffer\w* (?:grows?|full|fills?)|(?:memory|heap|ram)\b[^\n.]{1,30}\b(?:grows?|growing|increas\w*|leak\w*|full|high|rises?)|send(?:ing)? (?:too fast|faster))\b|背压|流量控制|慢(?:客户端|消费)|(?:客户端|前端|浏览器)[^\n。]{0,10}(?:处理|消费|接收)(?:不过来|太慢|慢)|内存[^\n。]{0,10}(?:增长|上涨|泄漏|泄露|暴涨|飙升|越来越)|发送?(?:太快|过快)/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
		],
	],
	'size-limit': [
		[
			/\b(?:max\w*|limit\w*|largest|biggest|how (?:big|large|long)|size)\b|最大|多大|限制|上限|大小|长度/i,
			/\b(?:messages?|payloads?|frames?|data|packets?|texts?|strings?|json)\b|消息|数据|报文|帧|内容|发送|传输|文本|字符/i,
			/\b(?:size|large|big|bigger|bytes|kb|mb|length|long)\b|大|字节|kb|mb|长/i,
			/\bweb ?sockets?\b|\bwss?\b|\bsocket\.?io\b|\bsignalr\b|\bstomp\b|长连接/i,
			HOW,
		],
	],
	'deflate-cost': [
		[
			/\bcompress\w*|\bper-?message-?deflate\b|\bdeflate\b|\bgzip\b|压缩/i,
			/\b(?:should|worth|need\w*|cost\w*|cpu|memory|ram|performance|enable\w*|turn on|use|recommend\w*|slow\w*|overhead|disadvantag\w*|how)\b|要不要|需要|开启|启用|性能|内存|cpu|开销|值得|怎么|如何|默认/i,
			/\bper-?message-?deflate\b|\bweb ?sockets?\b|\bwss?\b|\bsocket\.?io\b|长连接/i,
			/^(?![^]*(?:error|invalid|fail|RSV|报错|失败|异常))/i,
		],
	],
	files: [
		[
			/\b(?:files?|images?|photos?|pictures?|videos?|audio|pdf|base64|binary|uploads?|canvas|bytes|blobs?|arraybuffer)\b|文件|图片|视频|音频|二进制|上传|语音/i,
			/\b(?:send\w*|transfer\w*|upload\w*|stream\w*|transmit\w*|download\w*|receiv\w*|pass)\b|发送|传输|上传|传|接收|推流|下载/i,
			/\bweb ?sockets?\b|\bwss?\b|\bsocket\.?io\b|长连接/i,
			HOW,
		],
	],
	'both-ways': [
		[
			/\b(?:send\w*|writ\w+|input)\b[^\n.]{1,40}\b(?:receiv\w*|recv|read\w*|listen\w*)\b|\b(?:receiv\w*|recv\b|read\w*|listen\w*)[^\n.]{1,40}\b(?:send\w*|writ\w+)\b|\bwhile True\b|\brecv\(\)|\brun_forever\b|(?:同时|一边|边)[^\n。]{0,10}(?:收|接收|读)[^\n。]{0,8}(?:发|写)|(?:收|发)[^\n。]{0,4}(?:同时|阻塞)|收发|recv|run_forever/i,
			/\b(?:same time|simultaneous\w*|concurren\w*|parallel|both|block\w*|stuck|hang\w*|wait\w*|only after|without waiting|asyncio|await|thread\w*)\b|同时|一边|并发|阻塞|卡住|等待|卡在|不往下|异步|线程/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
			HOW,
		],
	],
	'all-at-once': [
		[
			/\b(?:all at once|at the end|in (?:one|a) (?:batch|burst|go)|only (?:\w{1,12} )?(?:after|when|at|once)\b[^\n.]{1,40}\b(?:finish\w*|ends?|done|complete\w*|loop|function|returns?)|batched|in bursts)\b|(?:最后|结束后?|执行完|循环(?:完|结束)|跑完|处理完)[^\n。]{0,10}(?:一次性|一起|全部|才|一下子)|一次性[^\n。]{0,10}(?:收到|发出|返回|推)|一下子(?:全|都)/i,
			/\b(?:messages?|send\w*|emit\w*|data|updates?|progress|receiv\w*|arriv\w*)\b|消息|发送|数据|进度|收到|推送/i,
		],
	],
	'call-response': [
		[
			/\b(?:match\w*|correlat\w*|associat\w*|request[- /](?:id|response|reply)|wait for (?:the |a |an )?(?:response|reply|answer)|which (?:request|response)|like (?:http|rest|ajax|fetch)|synchronous\w*|await (?:a |the )?(?:response|reply)|promise)\b|(?:请求|发送)[^\n。]{0,12}(?:对应|匹配|响应|同步|等待)|一问一答|对应(?:的)?(?:响应|请求|返回)|同步(?:返回|调用|等待|获取)|等(?:待)?(?:返回|响应|结果)/i,
			/\b(?:request\w*|respon\w*|repl\w+|answers?|messages?)\b|请求|响应|返回|回复|消息|结果/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
			HOW,
		],
	],
	'shown-as-http': [
		[
			/\bwss?\b|web ?socket|长连接/i,
			/\b(?:shows?|shown|showing|appears?|displayed?|changed?|converted|turns?|becomes?|sent) (?:up )?(?:as|to|into|in) https?\b|\bwhy (?:is|does) [^\n.]{1,30}\bhttps?\b|(?:转|变|显示|走|成)(?:成|为|的是)?了?\s?https?/i,
			/^(?![^]*(?:\bfail|\berror|\bmixed\b|\b[45]\d\d\b|失败|报错))/i,
		],
	],
	'reads-once': [
		[
			/\bonly (?:\w+ )?(?:receiv\w+|get\w*|read\w*|see\w*|fir\w+|trigger\w*|call\w*|work\w*)\b[^\n.]{1,24}\b(?:first|one|once|1) ?(?:message|response|event|time|update)?s?\b|\b(?:fires?|triggered|called|receives?|works?|invoked) (?:only )?(?:once|one time|the first time)\b|只(?:能)?(?:收到|接收|触发|执行|返回|打印)[^\n。]{0,6}(?:一[次条]|第一)/i,
			/\bmessages?\b|\bonmessage\b|\brecv\w*|\bReadMessage\b|\bevents?\b|\bupdates?\b|\bresponses?\b|消息|数据|回调/i,
			/^(?![^]*(?:\bdisconnect|\bclos(?:es|ed)\b|\b1006\b|断开|关闭))/i,
		],
	],
	'message-waits': [
		[
			/\b(?:small|short|few bytes|last|single|tiny)\b[^\n.]{1,40}\b(?:messages?|data|frames?|packets?)\b|\bmessages?\b[^\n.]{1,40}\b(?:late|delay\w*|buffer\w*|held|at the end|all together|in (?:a )?(?:batch|burst)\w*)\b|(?:短|小)(?:的)?(?:消息|数据|包)|消息[^\n。]{0,10}(?:延迟|攒|缓冲|最后才)/i,
			/\b(?:not? (?:receiv\w*|arriv\w*|sent)|does ?n.?t (?:receive|arrive|get|send)|until (?:more|another|the next|flush|it)|flush\w*|only (?:after|when|arrive\w*))\b|收不到|才(?:收到|发)|不(?:发|到)|延迟/i,
		],
	],
	'no-error-event': [
		[
			/\b(?:no|never|not|without|missing|does ?n.?t|did ?n.?t)\b[^\n.]{1,30}\b(?:on_?error|error (?:event|callback|handler|emit\w*))\b|\bonerror\b[^\n.]{1,24}\b(?:not|never)\b|(?:没有?|不)(?:触发|执行|走|进入?)\s?(?:on)?error/i,
			/\b1006\b|\bclos\w+\b|\bdisconnect\w*|断|关闭/i,
		],
	],
	'client-address': [
		[
			/\b(?:client|user|remote|real|visitor)\w*(?:.s)? ?(?:ip|address)\b|\bremote_?addr\w*|\bip (?:address )?of (?:the |a |each )?(?:client|user)|\bx-forwarded-for\b|\bx-real-ip\b|(?:客户端|用户|真实|访问者|对方)[^\n。]{0,6}ip|ip[^\n。]{0,6}(?:是|都是|变成)\s?127/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接|netty|workerman|swoole/i,
		],
	],
	'to-one': [
		[
			/\b(?:specific|particular|certain|(?<!works for )one|single|given|individual|some|private|selected|identify\w*|distinguish\w*|target\w*) (?:\w+ )?(?:clients?|users?|connections?|devices?|sockets?|person|room|group|messages?)\b|\b(?:all|every|everyone) (?:\w+ )?except\b|\brooms?\b|\bone[- ]to[- ]one\b|\bprivate (?:chat|message)|\bidentify\b|\bwhich (?:client|user|connection)\b|(?:指定|特定|某个|单个|单独|其中一?个|对应)[^\n。]{0,14}(?:用户|客户端|连接|设备|人)|私聊|单聊|一对一|点对点|房间|分组|(?:区分|识别|标识)[^\n。]{0,8}(?:用户|客户端|连接|谁)|定向/i,
			/\b(?:send\w*|push\w*|messages?|broadcast\w*|emit\w*|identify\w*|distinguish\w*|know)\b|发送|推送|发消息|消息|区分|识别|标识|广播|聊/i,
			/^(?![^]*(?:merged|glued|concatenated|together|粘包))/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|signalr|stomp|长连接/i,
			HOW,
		],
	],
	'sender-only': [
		[
			/\bonly (?:the )?(?:sender|one|first|last|same|i|me)\b[^\n.]{1,30}\b(?:receiv\w*|gets?|sees?|client|user)\b|\bother (?:\w{1,12} )?(?:clients?|users?|browsers?|devices?|people|tabs?)\b[^\n.]{1,24}\b(?:not|\w{1,5}n['’]t|never)\b|只有(?:自己|发送者|发送方|最后一个|第一个|一个)[^\n。]{0,12}(?:收到|看到|能)|(?:别的|其他|另一个|别人)[^\n。]{0,10}(?:收不到|看不到|没收到)/i,
			/\bmessages?\b|\bsend\w*|\bbroadcast\w*|\breceiv\w*|消息|广播|发送|收/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
		],
		[
			/\bbroadcast\w*|\bto (?:all|everyone|every)\b|\ball (?:the )?(?:connected )?(?:clients|users)\b|广播|群发|所有(?:人|客户端|用户|连接)/i,
			/\b(?:send\w*|broadcast\w*|messages?|push)\b|广播|群发|发|推送/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
			HOW,
			/^(?![^]*(?:except|specific|room|certain|指定|特定|房间|除了))/i,
		],
	],
	'connect-timeout': [
		[
			/\b(?:connect\w*|handshake|open\w*)[ -]?time-?outs?\b|\btime-?outs?\b[^\n.]{1,30}\b(?:connect\w*|constructor|open\w*|handshake)\b|\b(?:set|specify|configure|change)\b[^\n.]{1,16}\btime-?out\b|连接超时(?:时间)?|超时时间/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
			/\b(?:how|can|set|specify|possible|change|default|shorten|long)\b|怎么|如何|设置|默认|修改|能不能|多久|多长/i,
			PAGE,
		],
	],
	redirects: [
		[
			/\b(?:follow\w*|support\w*|handle\w*|allow\w*)\b[^\n.]{1,24}\bredirect\w*|\bredirect\w*\b[^\n.]{1,30}\b(?:follow\w*|support\w*|possible|allowed|work\w*|websocket|wss?)\b|(?:支持|跟随|处理|能)[^\n。]{0,8}(?:重定向|跳转|30[1278])|(?:重定向|30[1278])[^\n。]{0,10}(?:支持|跟随|可以|能)/i,
			/\bweb ?sockets?\b|\bwss?\b|socket|长连接/i,
			HOW,
		],
	],
	'address-bar': [
		[
			/\b(?:address bar|open(?:ing|ed)? (?:it|the url|ws\S*|the (?:link|address)) in (?:the |a |my )?(?:browser|chrome|firefox)|in (?:the |my )?browser.?s? (?:address|url)|(?:fetch|axios|ajax|xmlhttprequest|httpclient)[^\n.]{1,30}\bwss?|with (?:fetch|axios|ajax|get request))\b|地址栏|(?:用|使用)\s?(?:axios|fetch|ajax|http请求)[^\n。]{0,14}(?:ws|websocket)|浏览器(?:直接)?(?:打开|访问|输入)\s?wss?/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
		],
	],
	watch: [
		[
			/\b(?:see|show\w*|find|view|inspect\w*|debug\w*|monitor|watch|look at|capture|sniff\w*|test\w*|trace|intercept|log)\b|查看|调试|抓|测试|监控|看到|观察/i,
			/\b(?:dev ?tools|network (?:tab|panel)|f12|wireshark|fiddler|charles|postman|curl|wscat|websocat|burp|mitmproxy|in chrome|in firefox|frames|traffic|inspector|tool|command line)\b|开发者工具|网络面板|控制台|工具|命令行|抓包|报文|postman|wireshark|fiddler/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			/\bhow\b|\bwhich\b|\bwhat\b|\bcan (?:i|we)\b|\bwhere\b|\b(?:not|\w{1,5}n['’]t|(?:ca|did|do|does|is|wo)nt)\b[^\n.]{1,16}\b(?:show\w*|see|appear\w*|visible|find)\b|怎么|如何|能不能|看不到|哪里|有没有|怎样|用什么/i,
		],
	],
	'access-log': [
		[
			/\baccess[_ -]?logs?\b|\brequest[_ ]time\b|\bapm\b|\bslow (?:requests?|transactions?)\b|\blogs?\b[^\n.]{1,40}\b101\b|访问日志|慢请求|响应时间|请求耗时|access\.log/i,
			/\b101\b|\bonly (?:after|when|at)\b|\blong\b|\bduration\b|\bhours?\b|\bminutes?\b|\bslow\b|\bseconds\b|很长|很大|才(?:出现|记录|写|有)|断开(?:后|之后)|关闭后|几千|耗时|慢/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接|\b101\b/i,
		],
	],
	monitoring: [
		[
			/\bhealth[- ]?checks?\b|\b(?:liveness|readiness) probes?\b|\buptime\b|\bmonitor\w*|\btarget group\b|\bprobes?\b|\bpingdom\b|\bprometheus\b|\bzabbix\b|健康检查|存活探针|就绪探针|探活|监控|巡检/i,
			/\bweb ?sockets?\b|\bwss?\b|\b101\b|\b426\b|长连接/i,
		],
	],
	'company-proxy': [
		[
			/\b(?:corporate|company|companies|enterprise|office|work|school|university|customer)(?:.s|s)? (?:\w+ )?(?:prox(?:y|ies)|firewalls?|networks?|wi-?fi|vpn|laptops?)\b|\bbehind (?:a |an |the )?(?:http )?(?:prox(?:y|ies)|zscaler|squid|corporate)\b|\bzscaler\b|\bhttp prox(?:y|ies)\b|公司(?:的)?(?:网络|代理|内网|防火墙|电脑)|企业(?:网络|代理|内网|防火墙)|(?:学校|校园|单位)网|客户(?:内网|网络|现场)/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			HOW,
		],
	],
	'local-page': [
		[
			/\bhttps\b/i,
			/\bws:\/\/(?:localhost|127\.0\.0\.1|192\.168|10\.)|\b(?:localhost|127\.0\.0\.1|local (?:device|network|printer|server|ip|program|app|agent)|lan|192\.168\.\d)\b|本地(?:的)?\s?(?:服务|程序|ws|websocket|设备|客户端|打印)|局域网|内网/i,
			/\bws\b|\bws:\/\/|\bweb ?sockets?\b/i,
		],
	],
	'self-signed': [
		[
			/\bself[- ]?signed\b|\bown (?:ca|certificate)\b|\bprivate ca\b|\bmkcert\b|\binternal ca\b|\buntrusted cert\w*|\bignore (?:ssl|tls|cert\w*)|\bdisable (?:ssl|tls|cert\w*) (?:verif\w*|check\w*)|\bskip (?:ssl|tls|cert\w*)|自签|忽略证书|跳过证书|不校验证书|私有\s?CA/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			HOW,
		],
	],
	lifetime: [
		[
			/\b(?:how long|max\w* (?:time|duration|lifetime|age)|forever|24 ?(?:h|hours?)|hours?|days?|lifetime|indefinite\w*|time limit)\b|多久|多长时间|一直(?:保持|连着|不断)|永久|最长|有效期|存活时间/i,
			/\b(?:stay\w*|keep\w*|remain\w*|open|alive|last\w*|live|connection|persist\w*|limit)\b|保持|断开|连接|存活|打开|持续/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			/\bhow long\b|\bcan\b|\bis there\b|\blimit\b|\?|多久|多长|吗|能|最长|有效期/i,
		],
	],
	'close-codes': [
		[
			/\b(?:close|closing|status|custom|error) codes?\b|\bws\.close\(|\.close\(\d{4}|\bInvalidAccessError\b|关闭码|关闭代码|close\s?code|状态码/i,
			/\b(?:which|what|can|use|allowed|range|valid|custom|own|choose|pick|list|mean\w*|between|should|4\d{3}|3\d{3})\b|哪些|可以用|能用|自定义|范围|选|含义|用哪|多少/i,
			/\bclose\b|\bclosing\b|关闭|断开|4\d{3}/i,
			/\bweb ?sockets?\b|\bwss?\b|\bclose\b|长连接/i,
			HOW,
		],
	],
	'was-clean': [[/\bwasClean\b|\bwas_clean\b/i]],
	'too-early': [
		[
			/\b(?:wait\w*|until|before|ready|once|make sure)\b|等待|等到|之前|确保|连上(?:之)?后|等连接/i,
			/\b(?:open\w*|connected|ready|onopen|connection (?:is )?(?:established|ready|open))\b|连接(?:成功|建立|好|上|完成)|打开|连上|onopen/i,
			/\bsend\w*|发送|发消息|send/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接|\bsocket\b/i,
			HOW,
		],
	],
	'address-form': [
		[
			/\brelative (?:url|path|address)|\b(?:build|construct|form|derive|get|write|format|correct)\b[^\n.]{1,20}\b(?:url|address|uri)\b|\bwindow\.location\b|\blocation\.(?:host|protocol|origin|hostname)\b|\bhard-?cod\w+|相对(?:路径|地址)|(?:地址|url)[^\n。]{0,8}(?:怎么写|如何写|格式|拼|动态)|写死/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			HOW,
		],
	],
	query: [
		[
			/\bquery ?(?:string|params?|parameters?)?\b|\b(?:url|path) param\w*|\bparameters?\b|\burl-?encod\w*|\bencodeURI\w*|\bpercent[- ]encod\w*|(?:传|带|加|url|路径|查询|获取|接收)[^\n。]{0,6}参数|参数[^\n。]{0,6}(?:传|带|怎么|获取|接收)|url\s?编码|转义/i,
			/\b(?:pass\w*|send\w*|get|read\w*|add\w*|access\w*|receiv\w*|how|handshake|encode\w*|url|connect\w*|escape\w*)\b|传|带|获取|接收|怎么|如何|连接时|编码|握手/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			HOW,
		],
	],
	'one-or-many': [
		[
			/\b(?:one|single|same|multiple|several|many|separate|each|per)\b[^\n.]{1,24}\b(?:web ?sockets?|connections?|sockets?|endpoints?)\b|\bmultiplex\w*|\bmessage types?\b|(?:一个|单个|一条|多个|多条|几个)[^\n。]{0,6}(?:websocket|ws|连接|长连接)|复用/i,
			/\b(?:or|vs\.?|versus|instead|better|should|for (?:all|each|every)|per|different|multiplex\w*|types?|best|channels?|features?|modules?|endpoints?)\b|还是|好|合适|不同(?:的)?(?:业务|功能|模块|类型|消息)|多个(?:业务|功能|模块|页面|接口)|每个|复用|区分/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			HOW,
		],
	],
	encrypted: [
		[
			/\b(?:secure|safe|encrypt\w*|sniff\w*|eavesdrop\w*|plain ?text|man[- ]in[- ]the[- ]middle|hijack\w*|security)\b|安全|加密|窃听|明文|劫持|被抓包/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			/^(?![^]*(?:\bthreads?\b|\bsecurity group|concurren|线程|安全组|安全检查|编译))/i,
			HOW,
		],
	],
	ports: [
		[
			/\b(?:which|what|default|same|standard|special|share\w*|different|separate|need\w*|open|use|extra|one) (?:\w+ ){0,2}ports?\b|\bports?\b[^\n.]{1,24}\b(?:80|443|default|same|share\w*|need\w*|use[sd]?)\b|(?:默认|同一个?|哪个|什么|单独|相同|共用)[^\n。]{0,4}端口|端口[^\n。]{0,8}(?:共用|相同|默认|一样|同一|复用|是多少|是什么|用哪)/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			/^(?![^]*(?:denied|EACCES|not permitted|in use|EADDRINUSE|占用))/i,
			HOW,
		],
	],
	'which-one': [
		[
			/\b(?:sse|server[- ]sent events?|eventsource|long[- ]?polling|polling|webrtc|web ?transport|mqtt|grpc|socket\.?io|signalr|rest|http|ajax|web ?push|tcp|raw sockets?|socket|udp)\b|轮询|http|\bsse\b|推送|tcp/i,
			/\b(?:vs\.?|versus|differences? between|compar\w*|better|instead of|when to|choose|prefer\w*|advantag\w*|pros|faster|alternatives?)\b|\b(?:or|differ\w*|should)\b[^\n.]{1,40}\bweb ?sockets?\b|\bweb ?sockets?\b[^\n.]{1,40}\b(?:or|differ\w*)\b|为什么不|区别|对比|比较|还是|哪个|选择|优缺点|好处|优势|怎么选|相比|有什么不同|不同/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			/^(?![^]*(?:\bfail|\berror|\bnot work|报错|失败|连不上|断开))/i,
		],
	],
	'proxy-config': [
		[
			/\bnginx\b|\breverse prox(?:y|ies)\b|\bproxy_pass\b|反向代理|反代|宝塔/i,
			/\b(?:how|config\w*|set ?up|settings?|need\w*|example|enable|forward)\b|怎么|如何|配置|转发|设置|支持/i,
			/\bweb ?sockets?\b|\bwss?\b|长连接/i,
			HOW,
			/^(?![^]*(?:\bfail|\berror|\bnot work|\bclos|\bdrop|disconnect|time-?out|\bloses?|\b[45]\d\d\b|报错|失败|连不上|断|超时|不行|不能|无法|已经?配))/i,
		],
	],
	basics: [
		[
			/\bwhat(?:.s| is| are) (?:a |an |the )?web ?sockets?\b|\bhow (?:do|does) (?:a |the )?web ?sockets?(?: protocol)? (?:work|actually)|\bexplain\b[^\n.]{1,16}\bweb ?sockets?|web ?socket\s?(?:协议)?(?:是什么|是啥|的?(?:工作)?原理|怎么工作|如何工作|入门)|什么是\s?web ?socket/i,
		],
	],
} as const satisfies Readonly<Record<string, Ways>>;

/** The name of a question that only this file knows, or of a topic that answers it, too. */
export type Asked = Exclude<keyof typeof ASKED, NamedTopic>;

/** A question is short. */
export const MOST_ASKED = 600;

/** Matches that a text names WebSocket, or what belongs to it. */
export const OF_SOCKETS =
	/web ?sockets?|\bwss?\b|socket\.?io|\bsockets?\b|\bsignalr\b|HubConnection|\bstomp\b|长连接|重连|握手|\bhandshake\b|connectSocket|\breconnect\w*|\bon(?:close|message)\b|\breadyState\b|\bwasClean\b|\bCloseEvent\b|\bper-?message-?deflate\b/i;

/** Says by which pairs of words two questions are known in a longer text. */
const LONG: readonly (readonly [asked: Asked, words: readonly RegExp[]])[] = [
	[
		'client-vanished',
		[
			/\bunplug\w*|\bcable\b|\bdangling\b|\breboot(?:s|ed|ing)? (?:the |my |your )?(?:phone|device|client)|\bwi-?fi (?:\w{1,12} ){0,3}off\b|\bdisappeared\b|\bghost\b|\bvanish\w*|\bloses connection\b|\bdead zones?\b|拔(?:掉|了)?网线|断网/i,
			/\b(?:still|stays?|remains?)\b[^\n.]{1,30}\b(?:open|connected|listed|online|ESTABLISHED)\b|\bESTABLISHED\b|\bnot (?:get )?(?:triggered|disconnected|noticed|called|fired)\b|\bn.t (?:trigger|fire|notice)|\bnone of [^\n.]{1,90}\bcalled\b|\bunable to detect\b|\breadyState\b[^\n.]{1,20}\bOPEN\b|\bcontinues to send\b|还在线|(?:没有?|不)(?:会)?触发/i,
		],
	],
	[
		'gives-up',
		[
			RECONNECT,
			/\b(?:gives?|gave|giving) up\b|\bstop(?:s|ped)? (?:re-?connecting|trying)\b|放弃重连/i,
		],
	],
];
const MOST_LONG = 1500;

/** Returns the question that a longer text asks beside an end; null for none. */
export function askedAtLength(text: string): Asked | null {
	if (text.length > MOST_LONG) return null;
	return LONG.find(([, words]) => words.every((one) => one.test(text)))?.[0] ?? null;
}

/** Returns the question that a text asks; null for none that is known. */
export function askedIn(text: string): Asked | NamedTopic | null {
	if (text.length > MOST_ASKED || !OF_SOCKETS.test(text)) return null;
	const all: Readonly<Record<string, Ways>> = ASKED;
	const found = Object.entries(all).find(([, ways]) =>
		ways.some((words) => words.every((one) => one.test(text))),
	);
	return (found?.[0] as Asked | NamedTopic | undefined) ?? null;
}
