import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { catalogues, type Language, storedLanguage, storeLanguage, type Words } from './words.ts';

interface Speaking {
  language: Language;
  words: Words;
  speak: (language: Language) => void;
}

const SpeakingContext = createContext<Speaking | undefined>(undefined);

/** Gives everything below it the words of the chosen language. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speaking = useMemo(() => {
    const speak = (chosen: Language) => {
      storeLanguage(chosen);
      setLanguage(chosen);
    };
    return { language, words: catalogues[language], speak };
  }, [language]);
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

export function useWords(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (!speaking) throw new Error('useWords outside of LanguageProvider');
  return speaking;
}
