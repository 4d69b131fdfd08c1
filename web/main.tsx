import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/base.css';
import './styles/shell.css';
import './styles/figures.css';
import './styles/print.css';

createRoot(document.getElementById('root')!).render(<App />);
