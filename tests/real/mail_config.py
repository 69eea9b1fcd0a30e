"""How Dovecot and Exim are configured for tests: unprivileged, on free ports, with people who answer by themselves."""

DOVECOT = """
base_dir = {d}/run
state_dir = {d}/state
log_path = {d}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
ssl = yes
ssl_cert = <{d}/srv.pem
ssl_key = <{d}/srv.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {d}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={d}/mail/%u
}}
mail_location = maildir:~/Maildir
first_valid_uid = 1
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Junk {{
    auto = subscribe
    special_use = \\Junk
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
protocol imap {{
  mail_max_userip_connections = 100
}}
protocol lmtp {{
  mail_plugins = sieve
  postmaster_address = postmaster@a.test
}}
plugin {{
  sieve = file:~/sieve;active=~/.dovecot.sieve
  sieve_extensions = +vacation-seconds
  sieve_vacation_min_period = 0
  sieve_vacation_send_from_recipient = yes
}}
submission_host = 127.0.0.1:{smtp}
"""

EXIM = """
exim_path = {d}/exim4
keep_environment = LD_LIBRARY_PATH
exim_user = {user}
exim_group = {group}
never_users =
primary_hostname = mx.a.test
qualify_domain = a.test
spool_directory = {d}/spool
log_file_path = {d}/spool/log_%slog
pid_file_path = {d}/spool/exim.pid
domainlist local = a.test
local_interfaces = 127.0.0.1
daemon_smtp_ports = {smtp} : {smtps}
tls_on_connect_ports = {smtps}
tls_certificate = {d}/srv.pem
tls_privatekey = {d}/srv.key
tls_advertise_hosts = *
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
smtp_accept_max = 100
smtp_accept_max_per_connection = 1000
deliver_drop_privilege = true
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
begin acl
rcpt:
  accept authenticated = *
  accept domains = +local
  deny message = relay not permitted
begin routers
dumb:
  driver = accept
  domains = +local
  local_parts = dumb
  condition = ${{if def:sender_address}}
  transport = dumbreply
rude:
  driver = accept
  domains = +local
  local_parts = rude
  transport = rudereply
from_rude:
  driver = accept
  domains = +local
  condition = ${{if match{{$h_from:}}{{rude@}}}}
  transport = lmtp_unmarked
local:
  driver = accept
  domains = +local
  transport = lmtp
other:
  driver = redirect
  allow_fail
  data = :fail: no outside mail from the test bench
begin transports
dumbreply:
  driver = autoreply
  to = $sender_address
  from = dumb@a.test
  subject = Re: $h_subject:
  text = Got it
  user = {user}
rudereply:
  driver = autoreply
  to = ${{if def:sender_address{{$sender_address}}{{bot@a.test}}}}
  from = rude@a.test
  subject = Re: $h_subject:
  text = Got it
  user = {user}
lmtp:
  driver = smtp
  protocol = lmtp
  hosts = 127.0.0.1
  hosts_override
  allow_localhost
  port = {lmtp}
lmtp_unmarked:
  driver = smtp
  protocol = lmtp
  hosts = 127.0.0.1
  hosts_override
  allow_localhost
  port = {lmtp}
  headers_remove = Auto-Submitted
  return_path = rude@a.test
begin retry
* * F,1m,2s
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_set_id = $auth2
  server_condition = ${{if eq{{$auth3}}{{${{local_part:$auth2}}-pw}}}}
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_set_id = $auth1
  server_condition = ${{if eq{{$auth2}}{{${{local_part:$auth1}}-pw}}}}
"""

VACATION = (
    'require ["vacation-seconds"];\n'
    'vacation :seconds 0 :addresses ["vac@a.test"] :subject "Away" "I am away until Monday.";\n'
)
