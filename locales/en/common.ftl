language-name = English
language-choose = Please choose a language.
language-chosen = From now on I write in English.
stranger = I help teachers whom their school has invited. Please ask your school for a personal link and open it.
stranger-help = I am Sanat: I carry a school through its year of teacher attestation and remind of each step in time. To begin, ask your school for a personal link and open it. Another language: /language
group = I only talk in private: please open a chat with me.
home =
    Good to see you, { $name }.
    What I can do: /help
help =
    { $name }, your school: <b>{ $school }</b>, your role: { $roles }. Here is what I can do:

    { $commands }
help-reply = You can answer a reminder with “done” or with a photo or a file: that counts at once.
settings =
    <b>Settings</b>
    Name: { $name }
    School: { $school }
    Role: { $roles }
    Language: { $language }
settings-language = Language
cancelled = Stopped: { $what }. Nothing was changed.
cancelled-joining = joining the school
cancelled-other = what you had begun
stopped-asking-for-step = Stopped: choosing the step for a file. The file stays kept; it belongs to no step yet.
nothing-to-cancel = There is nothing to stop. What I can do: /help
unexpected-text = I did not understand that. What I can do: /help
unexpected-thing = I cannot do anything with that. To prove a step, reply to its reminder with a photo or a file; your steps: /my
unexpected-edit = I do not see changes to sent messages. Please send it anew.
try-later = I cannot answer right now. Your message is not lost: I will answer a little later.
