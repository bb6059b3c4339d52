import { mount } from 'svelte';
import App from './app/App.svelte';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';

mount(App, { target: document.getElementById('app')! });
