// Runs where the page has no origin of its own, so that a browser refuses its modules unless the host allows them to
// everyone. A sandboxed frame gets the site as one classic script (scripts/whole-site.ts). A page from disk gets a
// sentence, since its storage and its workers would be missing, too.
(function () {
	if (self.origin !== 'null') return;
	if (location.protocol === 'file:') whenRead(explain);
	else whenRead(bringWhole);

	function whenRead(next) {
		if (document.readyState === 'loading') addEventListener('DOMContentLoaded', next);
		else next();
	}

	function explain() {
		const page = document.createElement('main');
		page.style.cssText = 'max-width:40em;margin:10vh auto;padding:0 20px;font:17px/1.6 sans-serif';
		const texts = {
			en: [
				'WebSocket 101 does not run from a folder',
				'A browser loads the parts of this site only from a web server. Run npm start in the project, or serve this folder, for example with: python3 -m http.server',
				'To get one file that opens from disk, run npm run build:single in the project.',
			],
			'zh-CN': [
				'WebSocket 101 不能直接从文件夹运行',
				'浏览器只能从网页服务器载入本站的各个部分。请在项目中运行 npm start，或者用网页服务器提供这个文件夹，例如：python3 -m http.server',
				'如果需要一个能直接从磁盘打开的文件，请在项目中运行 npm run build:single。',
			],
		};
		for (const lang in texts) {
			const [title, ...rest] = texts[lang];
			const part = page.appendChild(document.createElement('section'));
			part.lang = lang;
			part.appendChild(document.createElement('h1')).textContent = title;
			for (const text of rest) part.appendChild(document.createElement('p')).textContent = text;
		}
		document.body.replaceChildren(page);
	}

	async function bringWhole() {
		try {
			await fetch(document.querySelector('script[type=module]').src);
		} catch {
			// No header allows it to any origin.
			const style = document.createElement('link');
			style.rel = 'stylesheet';
			style.href = './whole.css';
			document.head.append(style);
			const script = document.createElement('script');
			script.src = './whole.js';
			document.body.append(script);
		}
	}
})();
