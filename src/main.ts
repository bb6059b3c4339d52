import { firstPaint } from './app/first-paint.ts';
import './ui/tokens.css';
import './ui/forced-colors.css';
import './ui/fonts.css';
import './ui/base.css';

const target = document.getElementById('app')!;

// What can be read is there already, unless the page is empty: then the app is the first paint.
if (target.firstChild) await firstPaint();
const { start } = await import('./app/start.ts');
await start(target);
